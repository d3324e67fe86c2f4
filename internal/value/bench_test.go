package value

import "testing"

func BenchmarkKey(b *testing.B) {
	v := years(20, Over)
	b.ReportAllocs()
	for b.Loop() {
		_ = v.Key()
	}
}

func BenchmarkRelate(b *testing.B) {
	v, w := years(20, Over), elapsedYears(21)
	b.ReportAllocs()
	for b.Loop() {
		Relate(v, w, Comparison{})
	}
}
