// Package engine runs a check over a corpus: it finds the articles, reads them in
// parallel, collects claims and hands them to verdict. It has no flags and prints
// nothing. The same corpus and rules give the same Result, whatever the number of
// workers and the order of the arguments.
package engine
