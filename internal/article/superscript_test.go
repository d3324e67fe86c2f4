package article

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What stands above the line is no part of the number or word before it.
func TestSuperscript(t *testing.T) {
	tests := []struct{ name, source, want string }{
		{"a.html", `The flood drowned 10<sup>1</sup> people.`, "The flood drowned 10 people."},
		{"a.html", `In 2019<sup>3</sup> it fell, by 4<sup>a</sup> points to 5<sup>[6]</sup>.<sup>7,8</sup>`, "In 2019 it fell, by 4 points to 5."},
		{"a.html", `10<a href="#n1"><sup>1</sup></a> boats, 11<sup><a href="#n2">2</a></sup> cars`, "10 boats, 11 cars"},
		{"a.html", `10<a href="#n1">1</a> boats, 11<a epub:type="noteref" href="n.xhtml#n2">*</a> cars and the 12 in <a href="#s4">4</a>`, "10 boats, 11 cars and the 12 in 4"},
		{"a.html", `12<a href="/1">3</a>, 12 <a href="#k">boats</a>`, "123, 12 boats"},
		{"a.html", `ten boats<sup id="r1" class="reference"><a href="#n1"><span>[</span>1<span>]</span></a></sup> sank`, "ten boats sank"},
		{"a.html", `<p><sup>1</sup> The harbour master.<p>So <sup>2</sup> it is.<p><sup>3</sup>`, "The harbour master.\n\nSo it is."},
		{"a.html", `5 m<sup>2</sup> and 6 km<sup> 3 </sup> at 7 m/s<sup>2</sup>, 8 kg m<sup>&minus;3</sup>`, "5 m² and 6 km³ at 7 m/s², 8 kg m⁻³"},
		{"a.html", `1.5×10<sup>6</sup>, 2 x 10<sup><i>7</i></sup>, 3&nbsp;&middot;&nbsp;10<sup>-9</sup>, 10<sup>3</sup> kg, 10<sup>4</sup>&nbsp;m`, "1.5×10⁶, 2 x 10⁷, 3\u00a0·\u00a010⁻⁹, 10³ kg, 10⁴\u00a0m"},
		{"a.html", `2.10<sup>3</sup> kg, 510<sup>3</sup> kg, 10<sup>3</sup> boats`, "2.10 kg, 510 kg, 10 boats"},
		{"a.html", `the 4<sup>th</sup> of 5, M<sup>lle</sup>, Boats<sup>TM</sup>`, "the 4th of 5, Mlle, BoatsTM"},
		{"a.html", `1<sup>1</sup>/<sub>2</sub> pies and <sup>3</sup>&frasl;<sub>4</sub>`, "1 1/2 pies and 3⁄4"},
		{"a.html", `20<sup>o</sup>C and 30<sup>0</sup> F`, "20°C and 30° F"},
		{"a.html", `<pre>10<sup>1</sup></pre><p>10<sup>1 boats<p>2</sup> cars`, "101\n\n101 boats\n\n2 cars"},
		{"a.html", `CO<sub>2</sub> of 5<sup></sup> boats`, "CO2 of 5 boats"},
		{"a.md", "It sank 10<sup>1</sup> boats, 11[2](#n2) cars, 5 m<sup>2</sup> and [4](#s4).\n\n<sup>1</sup> So.\n\n1<sup>st</sup>", "It sank 10 boats, 11 cars, 5 m² and 4.\n\nSo.\n\n1st"},
		{"a.md", "See 10[1](http://a.example) and `10<sup>1</sup>`.", "See 101 and 10<sup>1</sup>."},
		{"a.adoc", "It sank 10^1^ boats, 5 m^2^ of them, on the 4^th^.", "It sank 10 boats, 5 m² of them, on the 4th."},
		{"a.rst", "It sank 10\\ :sup:`1` boats, 5 m\\ :sup:`2` of them, on the 4\\ :superscript:`th`.", "It sank 10 boats, 5 m² of them, on the 4th."},
	}
	for _, tt := range tests {
		a, err := Parse(tt.name, []byte(tt.source))
		require.NoError(t, err, tt.source)
		assert.Equal(t, tt.want, a.Text, tt.source)
	}
}

// The places of an exponent are those of its digits in the file.
func TestSuperscriptPlaces(t *testing.T) {
	const source = "<p>Über 6 km<sup>&minus;<b>1</b>2</sup> Länge"
	a, err := Parse("a.html", []byte(source))
	require.NoError(t, err)
	require.Equal(t, "Über 6 km⁻¹² Länge", a.Text)
	checkArticle(t, a, isHTML)
	start, end := a.Extent(len("Über 6 km⁻"), len("Über 6 km⁻¹²"))
	assert.Equal(t, "1</b>2", source[start:end])
}
