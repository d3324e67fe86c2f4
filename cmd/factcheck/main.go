// Command factcheck checks that the articles of a corpus agree on the facts that
// rules declare. See README.md.
package main

func main() {}
