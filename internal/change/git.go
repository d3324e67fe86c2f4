package change

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"
)

// Since returns what changed in the work tree of the repository around a folder since
// it left the line of commits of ref: by commits, in the index, in files, and in files
// that git does not know yet and does not ignore.
func Since(ctx context.Context, folder, ref string) (*Set, error) {
	r, err := open(ctx, folder)
	if err != nil {
		return nil, err
	}
	commit, err := r.commit(ref)
	if err != nil {
		return nil, err
	}
	base, err := r.git("merge-base", commit, "HEAD")
	if err != nil {
		return nil, fmt.Errorf("%s and the current commit have no commit in common that is known here%s: %w", ref, r.advice(), err)
	}
	set, err := r.diff(strings.TrimSpace(base))
	if err != nil {
		return nil, err
	}
	return set, r.addUnknown(set)
}

// Staged returns what the next commit would change in the repository around a folder.
func Staged(ctx context.Context, folder string) (*Set, error) {
	r, err := open(ctx, folder)
	if err != nil {
		return nil, err
	}
	set, err := r.diff("--cached")
	if err != nil {
		return nil, err
	}
	return set, r.addHalfStaged(set)
}

// repository runs git.
type repository struct {
	ctx    context.Context
	folder string // where git is run
	top    string // of the work tree
}

// The ways in which there is nothing to ask.
var (
	ErrNoGit        = errors.New("git is not installed")
	ErrNoRepository = errors.New("this is no git repository")
)

func open(ctx context.Context, folder string) (*repository, error) {
	folder, err := filepath.Abs(folder)
	if err != nil {
		return nil, err
	}
	r := &repository{ctx: ctx, folder: folder}
	if _, err := exec.LookPath("git"); err != nil {
		return nil, ErrNoGit
	}
	top, err := r.git("rev-parse", "--show-toplevel")
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrNoRepository, err)
	}
	r.top = filepath.FromSlash(strings.TrimSuffix(top, "\n"))
	return r, nil
}

// git runs git and returns what it prints. The error is what git has to say.
func (r *repository) git(arguments ...string) (string, error) {
	var out, errs bytes.Buffer
	command := exec.CommandContext(r.ctx, "git", arguments...)
	command.Dir, command.Stdout, command.Stderr = r.folder, &out, &errs
	if err := command.Run(); err != nil {
		said := strings.TrimSpace(strings.TrimPrefix(errs.String(), "fatal: "))
		if said == "" {
			return "", fmt.Errorf("git %s: %w", arguments[0], err)
		}
		return "", fmt.Errorf("git %s: %s", arguments[0], said)
	}
	return out.String(), nil
}

// commit returns the commit that a reference names. A reference that begins with "-"
// would be an option to git, and names none.
func (r *repository) commit(ref string) (string, error) {
	if !strings.HasPrefix(ref, "-") {
		if id, err := r.git("rev-parse", "--verify", "--quiet", ref+"^{commit}"); err == nil {
			return strings.TrimSpace(id), nil
		}
	}
	return "", fmt.Errorf("there is no commit %q here%s", ref, r.advice())
}

// advice is what to do about a commit that is missing from a clone without its past.
func (r *repository) advice() string {
	if shallow, err := r.git("rev-parse", "--is-shallow-repository"); err == nil && strings.TrimSpace(shallow) == "true" {
		return " (the clone is shallow: fetch more of its past, with fetch-depth: 0 or \"git fetch --unshallow\")"
	}
	return ""
}

// diff asks git for the changed lines, whatever the user's configuration says of how
// a diff looks.
func (r *repository) diff(from string) (*Set, error) {
	patch, err := r.git("-c", "core.quotePath=off", "diff", from, "--no-ext-diff", "--no-textconv", "--no-color",
		"--src-prefix=a/", "--dst-prefix=b/", "--find-renames", "--ignore-submodules", "--inter-hunk-context=0", "--unified=0", "--")
	if err != nil {
		return nil, err
	}
	set := &Set{files: make(map[string]*file)}
	if err := set.read(patch, r.top); err != nil {
		return nil, err
	}
	return set, nil
}

// addUnknown adds the files that git does not know and does not ignore.
func (r *repository) addUnknown(set *Set) error {
	names, err := r.git("ls-files", "--others", "--exclude-standard", "--full-name", "-z", "--", ":/")
	if err != nil {
		return err
	}
	for name := range strings.SplitSeq(names, "\x00") {
		if name != "" {
			set.at(filepath.Join(r.top, filepath.FromSlash(name))).whole = true
		}
	}
	return nil
}

// addHalfStaged notes the content that the index has of files that were changed again
// since they were added to it.
func (r *repository) addHalfStaged(set *Set) error {
	names, err := r.git("diff", "--name-only", "--diff-filter=M", "--ignore-submodules", "--no-relative", "-z")
	if err != nil {
		return err
	}
	for name := range strings.SplitSeq(names, "\x00") {
		if name == "" {
			continue
		}
		content, err := r.git("cat-file", "--filters", ":"+name)
		if err != nil {
			return err
		}
		if set.index == nil {
			set.index = make(map[string][]byte)
		}
		set.index[filepath.Join(r.top, filepath.FromSlash(name))] = []byte(content)
	}
	return nil
}
