package article

import (
	"fmt"
	"io"
	"net/url"
	"path"
)

// epubContainer is the member that says where a book's table of contents is (EPUB 3.3,
// section 4.2.6.3.1).
const epubContainer = "META-INF/container.xml"

// readEPUB yields the chapters of a book, in its order, each as an article. Places are
// places in the chapter's member, whose name follows the book's in the article's ID.
// Title and date are the book's where the chapter has none.
func readEPUB(name string, r io.Reader, o Options, yield func(*Article, error) bool) {
	z, err := openArchive(r, o)
	if err != nil {
		yield(nil, fmt.Errorf("this is no EPUB: %w", err))
		return
	}
	book, err := openBook(z)
	if err != nil {
		yield(nil, fmt.Errorf("this is no EPUB: %w", err))
		return
	}
	date, _ := o.Days.readDate(book.date)
	for _, chapter := range book.chapters {
		a, err := o.chapter(z, name, chapter)
		if err == nil {
			if a.Title == "" {
				a.Title = book.title
			}
			if a.Date.Origin == Undated {
				a.Date = date
			}
		}
		if !yield(a, err) {
			return
		}
	}
}

// chapter reads the member of a book that is a chapter. Its errors name it.
func (o Options) chapter(z *archive, name, chapter string) (*Article, error) {
	source, err := z.member(chapter)
	if err != nil {
		return nil, err
	}
	a, err := o.parse(name, parseHTML, source)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", chapter, err)
	}
	a.ID = name + ":" + chapter
	return a, nil
}

// book is what an EPUB says about itself.
type book struct {
	title, date string
	chapters    []string // members, in the order of reading; none twice
}

// openBook reads the package document of an EPUB.
func openBook(z *archive) (book, error) {
	container, err := z.member(epubContainer)
	if err != nil {
		return book{}, err
	}
	root := ""
	for e := range elements(container) {
		if e.name == "rootfile" && root == "" {
			root = e.attr(container, "full-path")
		}
	}
	text, err := z.member(root)
	if err != nil {
		return book{}, err
	}
	b := book{title: firstText(text, "dc:title"), date: firstText(text, "dc:date")}
	items, listed := make(map[string]string), make(map[string]bool)
	for e := range elements(text) {
		switch {
		case e.end:
		case e.name == "item" || e.name == "opf:item":
			href, err := url.PathUnescape(e.attr(text, "href"))
			if err == nil {
				items[e.attr(text, "id")] = path.Join(path.Dir(root), href)
			}
		case e.name == "itemref" || e.name == "opf:itemref":
			if member, ok := items[e.attr(text, "idref")]; ok && !listed[member] {
				listed[member] = true
				b.chapters = append(b.chapters, member)
			}
		}
	}
	if len(b.chapters) == 0 {
		return book{}, fmt.Errorf("%s lists no chapters", root)
	}
	return b, nil
}
