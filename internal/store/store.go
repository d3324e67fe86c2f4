// Package store keeps, in one local file, what articles said when they were last read,
// so that a run reads again only what has changed; and the facts, claims and findings
// of the last check, for whoever asks in SQL. docs/store.md is its manual.
//
// A store is never needed and never trusted: without one a run gives the same bytes,
// only later. What it remembers is kept under a key of all that it depends on (key.go),
// with checksums (shelf.go, tally.go); a file that is damaged, or that another version wrote,
// is made anew. Everything is written in one transaction, so that a process may be
// killed at any moment, and two may run at once.
//
// The package runs no check. It gives engine a memory, and takes a verdict.Result.
package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"github.com/rogpeppe/go-internal/lockedfile"
	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// Folder is the folder beside the configuration that a store lies in, and FileName is
// the store's name in it.
const (
	Folder   = ".factcheck"
	FileName = "cache.db"
)

// Version is that of the tables. A store of another version is made anew.
const Version = 3

// application marks the files of this program (PRAGMA application_id): "fact".
const application = 0x66616374

// busy is for how many milliseconds a process waits for another one that writes.
const busy = 5000

// ErrForeign is returned for a file that is no store, and that may be somebody's work.
var ErrForeign = errors.New("this is no store of factcheck, and left alone; name another file")

// Store is an open store. It is safe for concurrent use.
type Store struct {
	db   *sql.DB
	name string
}

// Default returns where the store of a configuration's folder is.
func Default(folder string) string { return filepath.Join(folder, Folder, FileName) }

// Open opens a store, and makes it if there is none, or if it is damaged or of another
// version. Where it cannot be written to it may still be read.
func Open(ctx context.Context, name string) (*Store, error) {
	name, err := filepath.Abs(name)
	if err != nil {
		return nil, fmt.Errorf("the store: %w", err)
	}
	if real, err := filepath.EvalSymlinks(name); err == nil {
		name = real // the file is made anew, and not the link to it
	}
	s := &Store{name: name}
	if err = s.connect(ctx); err == nil {
		return s, nil
	}
	s.close()
	if errors.Is(err, ErrForeign) || !rebuilds(err) {
		return nil, fmt.Errorf("the store %s: %w", name, err)
	}
	if err = s.rebuild(ctx); err != nil {
		s.close()
		return nil, fmt.Errorf("the store %s: %w", name, err)
	}
	return s, nil
}

// Exists reports whether there is a store, or something in its place.
func Exists(name string) bool {
	_, err := os.Stat(name)
	return err == nil
}

// Close ends the work with a store.
func (s *Store) Close() error { return s.db.Close() }

func (s *Store) close() {
	if s.db != nil {
		_ = s.db.Close()
	}
}

// errOther says that a store is empty or of another version.
var errOther = errors.New("not a store of this version")

// rebuilds reports whether an error is mended by making the store anew.
func rebuilds(err error) bool {
	var failed *sqlite.Error
	if errors.As(err, &failed) {
		switch failed.Code() & 0xff {
		case sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR: // the last: tables that are not there
			return true
		}
	}
	return errors.Is(err, errOther) || errors.Is(err, errDamaged) || errors.Is(err, fs.ErrNotExist)
}

// connect opens the file, if it is a store of this version.
func (s *Store) connect(ctx context.Context) error {
	info, err := os.Stat(s.name)
	switch {
	case err != nil:
		return err
	case !info.Mode().IsRegular(): // such as /dev/null: it is not to be removed
		return ErrForeign
	}
	return s.open(ctx)
}

func (s *Store) open(ctx context.Context) (err error) {
	if s.db, err = sql.Open("sqlite", dsn(s.name, "rw")); err != nil {
		return err
	}
	s.db.SetMaxOpenConns(1)
	var id, version int
	if err := s.db.QueryRowContext(ctx, "SELECT * FROM pragma_application_id, pragma_user_version").Scan(&id, &version); err != nil {
		return s.foreign(err)
	}
	if id != application || version != Version {
		if id == 0 && version == 0 || id == application {
			return s.foreign(errOther)
		}
		return ErrForeign
	}
	return nil
}

// foreign returns ErrForeign for a file that is not known to be a store, unless it is
// empty or lies where a store is expected: then it returns err.
func (s *Store) foreign(err error) error {
	if !rebuilds(err) || filepath.Base(filepath.Dir(s.name)) == Folder {
		return err
	}
	head := make([]byte, 72)
	file, failed := os.Open(s.name)
	if failed != nil {
		return err
	}
	defer file.Close()
	n, _ := file.Read(head)
	mark := string([]byte{application >> 24, application >> 16 & 0xff, application >> 8 & 0xff, application & 0xff})
	if n > 0 && (n < len(head) || string(head[68:72]) != mark) {
		return ErrForeign
	}
	return err
}

// dsn names a file for the driver. The mode is rw, rwc (which makes the file) or ro.
func dsn(name, mode string) string {
	path := filepath.ToSlash(name)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path // C:/...
	}
	query := fmt.Sprintf("mode=%s&_txlock=immediate&_pragma=busy_timeout(%d)", mode, busy)
	return (&url.URL{Scheme: "file", Path: path, RawQuery: query}).String()
}

// rebuild makes the store anew. One process does it at a time, and only if no other
// has done it meanwhile.
func (s *Store) rebuild(ctx context.Context) error {
	if err := makeFolder(filepath.Dir(s.name)); err != nil {
		return err
	}
	unlock, err := lockedfile.MutexAt(s.name + ".lock").Lock()
	if err != nil {
		return err
	}
	defer unlock()
	if err := s.connect(ctx); err == nil || !rebuilds(err) {
		return err
	}
	return s.replace(ctx)
}

// discard makes a store anew whose head is right, and whose body is damaged.
func (s *Store) discard(ctx context.Context) error {
	unlock, err := lockedfile.MutexAt(s.name + ".lock").Lock()
	if err != nil {
		return err
	}
	defer unlock()
	return s.replace(ctx)
}

// mending changes a store, and where that finds it damaged makes it anew first: what it
// remembered is read again in the next run.
func (s *Store) mending(ctx context.Context, change func() error) error {
	err := change()
	if err != nil && rebuilds(err) {
		s.close()
		if err = s.discard(ctx); err == nil {
			err = change()
		}
	}
	if err != nil {
		return fmt.Errorf("the store %s: %w", s.name, err)
	}
	return nil
}

// replace puts an empty store in the place of whatever is there.
func (s *Store) replace(ctx context.Context) error {
	s.close()
	for _, end := range []string{"-journal", "-wal", "-shm", ""} {
		if err := os.Remove(s.name + end); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return s.create(ctx)
}

// makeFolder makes the folder of stores, and tells git to leave it alone.
func makeFolder(folder string) error {
	if filepath.Base(folder) != Folder {
		return nil
	}
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return err
	}
	ignore := filepath.Join(folder, ".gitignore")
	if _, err := os.Stat(ignore); err == nil {
		return nil
	}
	return os.WriteFile(ignore, []byte("*\n"), 0o666)
}

// create makes an empty store. Until it has its version, which comes last, it is none.
func (s *Store) create(ctx context.Context) (err error) {
	if s.db, err = sql.Open("sqlite", dsn(s.name, "rwc")); err != nil {
		return err
	}
	s.db.SetMaxOpenConns(1)
	return s.write(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, schema+fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d;", application, Version))
		return err
	})
}

// write changes the store: altogether, or not at all.
func (s *Store) write(ctx context.Context, change func(*sql.Tx) error) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := change(tx); err != nil {
		_ = tx.Rollback()
		return err
	}
	return tx.Commit()
}
