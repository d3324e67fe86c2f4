// Package report writes a [verdict.Result] in the formats that people and programs
// read: one file a format. It never computes a relation.
package report
