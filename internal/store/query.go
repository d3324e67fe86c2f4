package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// Table is the answer to a question in SQL. A cell is nil, an int64, a float64, a
// string or a []byte.
type Table struct {
	Columns []string
	Rows    [][]any
}

// Query asks the tables of a store. It changes nothing: a statement that would is an
// error.
func Query(ctx context.Context, name, question string) (*Table, error) {
	if !isSingle(question) {
		return nil, explain(errStatements)
	}
	name, err := filepath.Abs(name)
	if err != nil {
		return nil, err
	}
	db, err := sql.Open("sqlite", dsn(name, "ro")+"&_pragma=query_only(1)")
	if err != nil {
		return nil, err
	}
	defer db.Close()
	rows, err := db.QueryContext(ctx, question)
	if err != nil {
		return nil, explain(err)
	}
	defer rows.Close()
	t := &Table{}
	if t.Columns, err = rows.Columns(); err != nil {
		return nil, err
	}
	for rows.Next() {
		cells := make([]any, len(t.Columns))
		at := make([]any, len(cells))
		for i := range cells {
			at[i] = &cells[i]
		}
		if err := rows.Scan(at...); err != nil {
			return nil, err
		}
		t.Rows = append(t.Rows, cells)
	}
	return t, explain(rows.Err())
}

// explain says that an error is one of the question, and what can be asked.
func explain(err error) error {
	var failed *sqlite.Error
	switch {
	case err == nil || errors.Is(err, context.Canceled):
		return err
	case errors.As(err, &failed) && failed.Code() == sqlite3.SQLITE_READONLY:
		return errors.New("the question would change the store, and may only read it")
	case strings.Contains(err.Error(), "no such "):
		return fmt.Errorf("the question: %w; the tables are facts, claims, articles, findings and run, and \"pragma table_info(claims)\" tells the columns of one", err)
	}
	return fmt.Errorf("the question: %w", err)
}
