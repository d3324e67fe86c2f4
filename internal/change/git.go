package change

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
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
	set, err := r.diff(strings.TrimSpace(base), strings.TrimSpace(base))
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
	var changed map[string]string
	looked := make(chan error, 1)
	go func() { // it takes as long as what follows
		var err error
		changed, err = r.unlikeIndex()
		looked <- err
	}()
	set, err := r.diff("HEAD", "--cached")
	if err := errors.Join(err, <-looked); err != nil {
		return nil, err
	}
	if err := r.checkStaged(set, changed); err != nil {
		return nil, err
	}
	set.tracked = r.tracked(changed)
	for _, name := range slices.Sorted(maps.Keys(changed)) {
		if changed[name] == gone {
			set.gone = append(set.gone, filepath.Join(r.top, filepath.FromSlash(name)))
		}
	}
	set.untracked = func(ctx context.Context, names []string) (map[string]bool, error) {
		now := *r
		now.ctx = ctx
		return now.unknown(names)
	}
	return set, r.addHalfStaged(set, changed)
}

// ErrGone is returned for a file that the next commit changes, and that is not on the disk
// where articles are looked for: to pass over it would let through what it says.
var ErrGone = errors.New("is staged and not on the disk; bring it back, or stage that it is gone")

// checkStaged reports whether all files that a change is about can be found.
func (r *repository) checkStaged(set *Set, changed map[string]string) error {
	for _, name := range slices.Sorted(maps.Keys(changed)) {
		if changed[name] != modified && set.Has(filepath.Join(r.top, filepath.FromSlash(name))) {
			return fmt.Errorf("%s %w", name, ErrGone)
		}
	}
	return nil
}

// repository runs git.
type repository struct {
	ctx    context.Context
	folder string // where git is run
	top    string // of the work tree
	index  string // the name of the index
	digest int    // the length of the names of objects in bytes; 0 if it is not known
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
	said, err := r.git("rev-parse", "--show-toplevel", "--git-path", "index", "--show-object-format")
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrNoRepository, err)
	}
	lines := strings.Split(said, "\n")
	r.top = filepath.FromSlash(lines[0])
	if len(lines) > 2 {
		if r.index = filepath.FromSlash(lines[1]); !filepath.IsAbs(r.index) {
			r.index = filepath.Join(folder, r.index)
		}
		r.digest = map[string]int{"sha1": 20, "sha256": 32}[lines[2]]
	}
	return r, nil
}

// git runs git and returns what it prints. The error is what git has to say.
func (r *repository) git(arguments ...string) (string, error) {
	var out, errs bytes.Buffer
	command := exec.CommandContext(r.ctx, "git", arguments...)
	command.Dir, command.Stdout, command.Stderr, command.Env = r.folder, &out, &errs, environment(os.Environ())
	if err := command.Run(); err != nil {
		said := strings.TrimSpace(strings.TrimPrefix(errs.String(), "fatal: "))
		if said == "" {
			return "", fmt.Errorf("git %s: %w", arguments[0], err)
		}
		return "", fmt.Errorf("git %s: %s", arguments[0], said)
	}
	return out.String(), nil
}

// environment returns the variables for git: those of this process, without the
// repository that they name. In a hook of a linked work tree there is one, and then git
// takes the folder that it is run in for the top of the work tree. Whoever names the
// work tree as well means both. The index stays, which may be that of a part of a commit.
func environment(all []string) []string {
	names := func(variable string) func(string) bool {
		return func(v string) bool { return strings.HasPrefix(v, variable+"=") }
	}
	if slices.ContainsFunc(all, names("GIT_WORK_TREE")) {
		return all
	}
	return slices.DeleteFunc(slices.Clone(all), names("GIT_DIR"))
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
// a diff looks. The commit is what they are changed from.
func (r *repository) diff(commit, from string) (*Set, error) {
	patch, err := r.git("-c", "core.quotePath=off", "diff", from, "--no-ext-diff", "--no-textconv", "--no-color",
		"--src-prefix=a/", "--dst-prefix=b/", "--find-renames", "--ignore-submodules", "--inter-hunk-context=0", "--unified=0", "--")
	if err != nil {
		return nil, err
	}
	set := newSet()
	set.top = r.top
	set.before = func(ctx context.Context, name string) (string, error) {
		now := *r
		now.ctx = ctx
		return now.git("cat-file", "--filters", commit+":"+name)
	}
	if err := set.read(patch, r.top); err != nil {
		return nil, err
	}
	return set, nil
}

// maxNamed is how many files are named to git; of more, it is asked for all that there are.
const maxNamed = 500

// unknown returns which of some files, by their absolute names, git does not know; of no
// names, all such files.
func (r *repository) unknown(names []string) (map[string]bool, error) {
	if names == nil || len(names) > maxNamed {
		return r.others(":/")
	}
	var asked []string
	for _, name := range names {
		// Where it is of no repository, or of another one, this one does not know.
		if below, err := filepath.Rel(r.top, name); err == nil && filepath.IsLocal(below) {
			asked = append(asked, ":(top,literal)"+filepath.ToSlash(below))
		}
	}
	if len(asked) == 0 {
		return nil, nil
	}
	return r.others(asked...)
}

// others returns the files that match one of some pathspecs and that git does not know, by
// their absolute names.
func (r *repository) others(pathspecs ...string) (map[string]bool, error) {
	said, err := r.git(append([]string{"ls-files", "--others", "--full-name", "-z", "--"}, pathspecs...)...)
	if err != nil {
		return nil, err
	}
	others := make(map[string]bool)
	for name := range strings.SplitSeq(said, "\x00") {
		if name != "" {
			others[filepath.Join(r.top, filepath.FromSlash(name))] = true
		}
	}
	return others, nil
}

// addUnknown adds the files that git does not know and does not ignore.
func (r *repository) addUnknown(set *Set) error {
	names, err := r.git("ls-files", "--others", "--exclude-standard", "--full-name", "-z", "--", ":/")
	if err != nil {
		return err
	}
	for name := range strings.SplitSeq(names, "\x00") {
		if name != "" {
			name = filepath.Join(r.top, filepath.FromSlash(name))
			set.at(name).whole = true
			set.moved[name] = true
		}
	}
	return nil
}

// How a file is on the disk otherwise than in the index, as git says it.
const (
	modified = "M"
	gone     = "D"
)

// unlikeIndex returns the files that are on the disk otherwise than in the index, by
// their names with slashes, and how: modified, gone, or of another type (git-diff(1)).
func (r *repository) unlikeIndex() (map[string]string, error) {
	said, err := r.git("diff", "--name-status", "--no-renames", "--ignore-submodules", "--no-relative", "-z")
	if err != nil {
		return nil, err
	}
	changed := make(map[string]string)
	fields := strings.Split(said, "\x00")
	for i := 0; i+1 < len(fields); i += 2 {
		changed[fields[i+1]] = fields[i]
	}
	return changed, nil
}

// tracked returns the files that are on the disk as in the index. Where the index
// cannot be read there are none: it is for speed alone.
func (r *repository) tracked(changed map[string]string) []Tracked {
	in, err := os.Open(r.index)
	if err != nil || r.digest == 0 {
		return nil
	}
	defer in.Close()
	var index strings.Builder // it has many megabytes: nothing is copied
	if info, err := in.Stat(); err == nil {
		index.Grow(int(info.Size()))
	}
	if _, err := io.Copy(&index, in); err != nil {
		return nil
	}
	files, err := readIndex(index.String(), r.digest)
	if err != nil {
		return nil
	}
	if len(changed) == 0 {
		return files
	}
	return slices.DeleteFunc(files, func(f Tracked) bool {
		_, other := changed[f.Name]
		return other
	})
}

// addHalfStaged notes the content that the index has of files that were changed again
// since they were added to it.
func (r *repository) addHalfStaged(set *Set, changed map[string]string) error {
	for name, how := range changed {
		if how != modified {
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
