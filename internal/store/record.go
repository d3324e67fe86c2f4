package store

import (
	"encoding/binary"
	"iter"
	"reflect"

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/engine"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// What a file said is written as an outline, the articles and remarks, and the claims,
// each behind the number of its rule and its length. So one may learn which rules have
// a claim, and read those of some, without reading all of it.

// saidCodec writes what files said, and reads it.
type saidCodec struct{ head, claim *codec }

// head is all that a file said, but the claims.
type head struct {
	Articles []verdict.Source
	Remarks  []engine.Remark
}

// make makes the codec, and returns its shape.
func (c *saidCodec) make() string {
	var ofHead, ofClaim string
	c.head, ofHead = codecOf(reflect.TypeFor[head]())
	c.claim, ofClaim = codecOf(reflect.TypeFor[claim.Claim]())
	return ofHead + ofClaim
}

// The bits that an outline begins with.
const (
	isBinary = 1 << iota
	hasRemarks
	isDated
)

// write returns what a file said as a piece of text.
func (c *saidCodec) write(said engine.Said, rules map[*rule.Rule]uint64) (string, error) {
	w, part := writer{rules: rules}, writer{rules: rules}
	dates := engine.DatesOf(said.Articles)
	w.bytes = append(w.bytes, boolByte(said.Binary)*isBinary|boolByte(len(said.Remarks) > 0)*hasRemarks|boolByte(dates.Known)*isDated)
	w.bytes = binary.AppendUvarint(w.bytes, uint64(len(said.Articles)))
	if dates.Known {
		w.bytes = binary.AppendVarint(w.bytes, int64(dates.Range.First))
		w.bytes = binary.AppendVarint(w.bytes, int64(dates.Range.Last))
	}
	c.head.write(&part, reflect.ValueOf(head{said.Articles, said.Remarks}))
	w.string(string(part.bytes))
	for i := range said.Claims {
		writeRule(&w, reflect.ValueOf(said.Claims[i].Rule))
		part.bytes = part.bytes[:0]
		c.claim.write(&part, reflect.ValueOf(said.Claims[i]).Elem())
		w.string(string(part.bytes))
	}
	w.note(part.err)
	return string(w.bytes), w.err
}

// record is an [engine.Record].
type record struct {
	memory *Memory
	entry  *entry
}

// Stamp returns how the file looked.
func (r *record) Stamp() engine.Stamp { return r.entry.stamp }

// Content returns the digest of what it held.
func (r *record) Content() engine.Digest { return r.entry.content }

// Mark returns how it counts in the mark of a corpus.
func (r *record) Mark() engine.Mark { return r.entry.mark() }

// Renew notes that the file looks otherwise now.
func (r *record) Renew(stamp engine.Stamp) {
	again := *r.entry
	again.stamp = stamp
	r.memory.shelves[again.hash>>56].put(again)
}

// Outline returns what can be told without reading all of it.
func (r *record) Outline() engine.Outline {
	_, o := r.outline()
	return o
}

// outline reads the outline, and returns what stands behind it.
func (r *record) outline() (input, engine.Outline) {
	in := input{text: r.entry.said, rules: r.memory.rules}
	bits := in.uvarint()
	o := engine.Outline{
		Articles: int(in.uvarint()), IsBinary: bits&isBinary != 0, HasRemarks: bits&hasRemarks != 0,
		Dates: engine.Dates{Known: bits&isDated != 0},
	}
	if o.Dates.Known {
		o.Dates.Range = calendar.Period{First: calendar.Day(in.varint()), Last: calendar.Day(in.varint())}
	}
	return in, o
}

// claims yields the claims as they are written, each with its rule.
func (r *record) claims() iter.Seq2[*rule.Rule, string] {
	return func(yield func(*rule.Rule, string) bool) {
		in, _ := r.outline()
		in.string() // the head
		for in.text != "" {
			of := in.rule()
			if written := in.string(); in.err != nil || !yield(of, written) {
				return
			}
		}
	}
}

// Rules yields the rules of the claims.
func (r *record) Rules() iter.Seq[*rule.Rule] {
	return func(yield func(*rule.Rule) bool) {
		for of := range r.claims() {
			if !yield(of) {
				return
			}
		}
	}
}

// Claims returns the claims of some rules.
func (r *record) Claims(wanted map[*rule.Rule]bool) (claims []*claim.Claim, ok bool) {
	return r.read(func(of *rule.Rule) bool { return wanted[of] })
}

// read returns the claims of the rules that are wanted.
func (r *record) read(wanted func(*rule.Rule) bool) (claims []*claim.Claim, ok bool) {
	for of, written := range r.claims() {
		if !wanted(of) {
			continue
		}
		read := new(claim.Claim)
		in := input{text: written, rules: r.memory.rules}
		r.memory.codec.claim.read(&in, reflect.ValueOf(read).Elem())
		if in.err != nil || in.text != "" {
			return nil, false
		}
		claims = append(claims, read)
	}
	return claims, true
}

// head reads the articles and the remarks.
func (r *record) head() (h head, ok bool) {
	in, _ := r.outline()
	part := input{text: in.string(), rules: r.memory.rules}
	r.memory.codec.head.read(&part, reflect.ValueOf(&h).Elem())
	return h, in.err == nil && part.err == nil && part.text == ""
}

// Remarks returns the remarks in the file.
func (r *record) Remarks() ([]engine.Remark, bool) {
	h, ok := r.head()
	return h.Remarks, ok
}

// Said returns all that the file said.
func (r *record) Said() (engine.Said, bool) {
	h, ok := r.head()
	if !ok {
		return engine.Said{}, false
	}
	_, o := r.outline()
	claims, ok := r.read(func(*rule.Rule) bool { return true })
	return engine.Said{Articles: h.Articles, Claims: claims, Remarks: h.Remarks, Binary: o.IsBinary}, ok
}
