package store

import _ "embed"

// schema makes the tables. docs/store.md explains them.
//
//go:embed schema.sql
var schema string
