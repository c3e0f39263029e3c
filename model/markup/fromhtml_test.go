package markup

import (
	"strings"
	"testing"
)

func TestFromHTML(t *testing.T) {
	for _, c := range []struct{ name, html, want string }{
		{"strong and emphasis", "<p>Un <b>accord</b> et <i>deux</i> <strong><em>projets</em></strong>.</p>", "Un **accord** et *deux* ***projets***."},
		{"spaces at the ends of what is strong", "<p>Un <b> accord&nbsp;</b>: oui</p>", "Un **accord**\u00a0: oui"},
		{"white space of the source", "<p>Un\r\n   <b>accord\n cadre</b></p>\n\n<p>Deux</p>", "Un **accord cadre**\nDeux"},
		{"a list", "<ul><li>Un</li><li><p>Deux</p></li></ul><p>Fin</p>", "- Un\n- Deux\nFin"},
		{"a numbered list", `<ol start="3"><li>Un</li><li>Deux<br>encore</li></ol>`, "3. Un\n4. Deux\nencore"},
		{"a list in a list", "<ul><li>Un<ul><li>Deux</li></ul></li><li>Trois</li></ul>", "- Un\n- Deux\n- Trois"},
		{"a quotation", "<blockquote><p>Dit-il</p></blockquote>", "> Dit-il"},
		{"styles win over elements, as Google writes them", `<b style="font-weight:normal;"><p><span style="font-weight:700">Gras</span><span style="font-style: italic"> penché</span></p></b>`, "**Gras** *penché*"},
		{"a heading is a line", "<h2>Titre</h2><p>Un <b>mot</b></p>", "Titre\nUn **mot**"},
		{"the words of a link", `<p><a href="https://example.org/">Un <b>lien</b></a></p>`, "Un **lien**"},
		{"what would be read as a mark", "<p>2 * 3 * 4 = <b>24</b> et _a_</p>", "2 \\* 3 \\* 4 = **24** et \\_a\\_"},
		{"what would not", "<p>2 * 3 = <b>6</b></p>", "2 * 3 = **6**"},
		{"within a word", "<p><b>in</b>formel</p>", "**in**formel"},
		{"a list of Word", `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>Un <b>point</b><o:p></o:p></p>` +
			`<p style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>2)<span>&nbsp; </span></span>Deux</p>`, "- Un **point**\n2. Deux"},
		{"lines as they are set", "<pre>Un <b>deux</b>\nTrois</pre>", "Un **deux**\nTrois"},
		{"hidden", `<p><b>Un</b><span style="display: none">x</span></p><style>p{}</style>`, "**Un**"},
	} {
		if got, ok := FromHTML("<html><head><title>T</title></head><body>" + c.html + "</body></html>"); !ok || got != c.want {
			t.Errorf("%s: %q, %v, want %q", c.name, got, ok, c.want)
		}
	}
}

// Where nothing is formatted, or a table is, plain text serves better.
func TestPlainIsLeft(t *testing.T) {
	for _, html := range []string{"", "<p>Un</p><p>Deux</p>", "<h1>Un</h1>", `<div style="font-family: mono"><span style="color:red">if</span> x</div>`,
		"<p><b>Un</b></p><table><tr><td>1</td></tr></table>", "<b> </b>", "<p><a href=x>Un</a></p>"} {
		if got, ok := FromHTML(html); ok {
			t.Errorf("%q gives %q", html, got)
		}
	}
}

// Any page is read, and no line of what comes of it is blank.
func FuzzFromHTML(f *testing.F) {
	f.Add("<p>Un <b>accord</b> et <i>deux</i></p><ol start=x><li>Un<br><br></ol><pre>a\n\nb</pre>")
	f.Add("<b>\u00a0*</b>*<i>_</i>")
	f.Fuzz(func(t *testing.T, page string) {
		text, ok := FromHTML(page)
		for line := range strings.SplitSeq(text, "\n") {
			if ok && strings.TrimSpace(line) == "" {
				t.Errorf("%q has a blank line", text)
			}
		}
	})
}
