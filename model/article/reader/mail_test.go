package reader

import (
	"slices"
	"strings"
	"testing"
)

func FuzzMail(f *testing.F) { fuzz(f, readMail, ".eml") }

func TestUnfold(t *testing.T) {
	long := "The two ministers met for an hour and reviewed the whole of"
	for _, tt := range []struct {
		text   string
		flowed bool
		want   []string
	}{
		{long + "\ntheir agenda.\n\nShort line\nAnother", false, []string{long + " their agenda.", "", "Short line", "Another"}},
		{"one \ntwo\nthree", true, []string{"one two", "three"}},
		{long + "\n- an item", false, []string{long, "- an item"}},
		{long + "\n◦an item", false, []string{long, "◦an item"}},
		{"> quoted \n> words", true, []string{"quoted words"}},
	} {
		if got := unfold(tt.text, tt.flowed); !slices.Equal(got, tt.want) {
			t.Errorf("%q: %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestMailIsKnownByItsHeader(t *testing.T) {
	for _, tt := range []struct {
		name, data string
		want       Format
	}{
		{"-", "From: a@b.example\nSubject: x\nMIME-Version: 1.0\n\nText.", Mail},
		{"note.txt", "Subject: the visit\nFrom: the embassy\n\nText.", Plain},
		{"note.eml", "Subject: the visit\n\nText.", Mail},
		{"note.txt", "Date: 3 March\nThe visit began.", Plain},
		{"x", "<!-- saved --><!DOCTYPE html><p>A", HTML},
		{"x", "# Visit\n\n- **one**\n", Markdown},
		{"x.txt", "# Visit\n\n- **one**\n", Plain},
		{"x", "{\\rtf1 a}", RTF},
		{"x", "\n%PDF-1.4", PDF},
	} {
		if got := sniff(tt.name, []byte(tt.data)); got != tt.want {
			t.Errorf("%q: %s, want %s", tt.data, got, tt.want)
		}
	}
}

// Parts that stand in one another without end are left where they are, and that is
// said.
func TestMailNestedDeep(t *testing.T) {
	var b strings.Builder
	b.WriteString("MIME-Version: 1.0\r\nSubject: Deep\r\n")
	for range 2000 {
		b.WriteString("Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n")
	}
	text, err := Read("deep.eml", []byte(b.String()))
	if err != nil {
		t.Fatal(err)
	}
	check(t, text)
	if !slices.Equal(text.Warnings, []Warning{{Kind: Left}}) {
		t.Errorf("%v", text.Warnings)
	}
}

// Letters that a header or a text has as they are, from before UTF-8, are read.
func TestMailBeforeUnicode(t *testing.T) {
	data := "From: Ren\xe9 Lacaz <r@b.example>\nSubject: Visite \xe0 Orbe\n\nLe ministre a sign\xe9 un accord \xe0 \xc9vora.\n"
	text, err := Read("old.eml", []byte(data))
	if err != nil {
		t.Fatal(err)
	}
	if want := "Visite à Orbe\nRené Lacaz <r@b.example>\nLe ministre a signé un accord à Évora.\n"; text.Text != want {
		t.Errorf("%q, want %q", text.Text, want)
	}
	if want := (Warning{Kind: Guessed, Detail: "windows-1252"}); !slices.Contains(text.Warnings, want) {
		t.Errorf("%v, want %v", text.Warnings, want)
	}
}

// A part that is not in the encoding for the transfer that it names is kept as it is.
func TestMailNotEncoded(t *testing.T) {
	data := "From: a@b.example\nSubject: Note\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\nThe minister arrived, and signed.\n"
	text, err := Read("plain.eml", []byte(data))
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(text.Text, "The minister arrived, and signed.") {
		t.Errorf("%q", text.Text)
	}
}

// The pictures of an e-mail are not read, and that is said of each.
func TestMailPictures(t *testing.T) {
	data := "From: a@b.example\nSubject: Plan\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n" +
		"--x\nContent-Type: text/plain\n\nThe plan of the port is attached.\n" +
		"--x\nContent-Type: image/png; name=\"C:\\\\plans\\\\port.png\"\nContent-Disposition: attachment\n\n\x89PNG\n" +
		"--x\nContent-Type: image/jpeg\n\n\xff\xd8\xff\n--x--\n"
	text, err := Read("plan.eml", []byte(data))
	if err != nil {
		t.Fatal(err)
	}
	if want := []Warning{{Skipped, "port.png"}, {Skipped, "image"}}; !slices.Equal(text.Warnings, want) || len(text.Attached) != 0 {
		t.Errorf("%v, want %v; %d attached", text.Warnings, want, len(text.Attached))
	}
}

// The message that an e-mail in HTML answers is grey, whichever program wrote it, and what is
// forwarded is not.
func TestMailAnswers(t *testing.T) {
	const own, old = "<p>La visite est confirmée pour mars.</p>", "<p>Pouvez-vous confirmer la visite ?</p>"
	for _, tt := range []struct {
		subject, body string
		grey          int // lines
	}{
		{"Re: Visite", own + `<div class="gmail_quote"><div class="gmail_attr">Le lun. 2 mars 2026 à 10:12, Paul Rive &lt;p@b.example&gt; a écrit :<br></div><blockquote>` + old + `</blockquote></div>`, 2},
		{"Re: Visite", own + `<div>On 2 March 2026, at 10:12, Paul Rive wrote:</div><blockquote type="cite">` + old + `</blockquote>`, 2},
		{"Re: Visite", `<div>Le 02/03/2026 à 10:12, Paul Rive a écrit :</div><blockquote type="cite">` + old + `</blockquote>` + own, 2},
		{"RE: Visite", own + `<p><b>De :</b> Paul Rive<br><b>Envoyé :</b> lundi 2 mars 2026 10:12<br><b>Objet :</b> Visite</p>` + old, 4},
		{"RE: Visite", own + `<p>From: Paul Rive Sent: Monday, 2 March 2026 To: Ada Noir</p>` + old, 2},
		{"Re: Visite", own + `<p>Le 2 mars 2026, Paul Rive a écrit :</p>` + old, 2},
		{"Re: Visite", own + `<p>Le 2 mars 2026, le ministre a écrit :</p>` + old, 0},
		{"TR: Visite", own + `<p>De : Paul Rive<br>Envoyé : lundi 2 mars 2026 10:12</p>` + old, 0},
		{"Visite", `<blockquote type="cite">` + old + `</blockquote>`, 0},
		{"Visite", own + "<blockquote>" + old + "</blockquote><p>De : Orbe à Lys, le trajet dure une heure.</p>", 0},
	} {
		text, err := Read("a.eml", []byte("From: a@b.example\nSubject: "+tt.subject+"\nContent-Type: text/html; charset=utf-8\n\n"+tt.body))
		if err != nil {
			t.Fatal(err)
		}
		check(t, text)
		grey := 0
		for _, l := range text.Lines {
			line := text.Text[l.From:l.To]
			if l.Kind == "chrome" {
				grey++
			}
			if strings.HasPrefix(line, "La visite est") && l.Kind == "chrome" {
				t.Errorf("%s: %q is grey", tt.body, line)
			}
		}
		if grey != tt.grey || !strings.Contains(text.Text, "Pouvez-vous confirmer la visite ?\n") {
			t.Errorf("%s: %d lines are grey, want %d:\n%s", tt.body, grey, tt.grey, text.Text)
		}
	}
}
