package article

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// readNumeral reads a number in letters. It is a figure when it is scaled, ten or more, or
// a share, and a small one when it counts what is handed over, built or bought, and told of
// for the first time: "trois radars" and "two laboratories", but neither "les deux hôpitaux"
// nor "two countries", "trois ministres", "five years".
func (l *line) readNumeral(n numeral) (f quantified, end int, ok bool) {
	f.Value = n.value
	if l.times(n.from) || strings.HasSuffix(l.text[n.from:n.to], "fold") {
		f.Unit, f.Word = "fold", l.text[n.from:n.to]
		return f, n.to, f.Value >= 10
	}
	if k := l.wordAt(n.from); k > 2 && l.word(k-1) == "of" && l.word(k-2) == "out" && l.words[k-3].number > 0 || outOf[l.word(k-1)] && k > 1 && l.words[k-2].number > 0 && blankGap(l.gap(k)) && blankGap(l.gap(k-1)) {
		return f, 0, false // "nine in ten pills"
	}
	if own := l.timesRU(n.span); own != "" {
		f.Unit, f.Word = "fold", own
		return f, n.to, f.Value >= small
	}
	if after := l.text[n.to:]; strings.HasPrefix(after, "-fold") {
		f.Unit, f.Word = "fold", "fold"
		return f, n.to, f.Value >= 10
	}
	if next := l.word(l.wordAt(n.to)); strings.HasPrefix(l.text[n.to:], "-") && !capacity[next] && next != "strong" || n.from > 0 && l.text[n.from-1] == '-' {
		return f, 0, false // part of a longer word
	}
	f.Unit, f.Word, end = l.unitAfter(n.to, n.scaled)
	if f.Unit == "" && f.Value >= 10 {
		f.Unit, f.Word, end = l.phrased(n.span)
	}
	if end < 0 { // a noun of its own, as behind digits
		return f, n.to, !n.scaled && (f.Value >= 10 || (f.Value >= small || f.Value > 1 && l.handedOver(n.span)) && !l.definite(n.from))
	}
	unit := clipRate(f.Unit)
	few := f.Value >= small && !settings[unit] || f.Value > 1 && (strong[f.Unit] || l.handedOver(n.span) && !known[unit] || staffing[unit] && f.Value >= 2 && l.sent(n.span) || unit == "agreement" && ofWord[l.word(l.wordAt(end))] && l.begins(concluding, n.span, 10, 8, func(int) bool { return true }))
	return f, end, f.Unit != "" && (n.scaled || f.Value >= 10 || few && !l.definite(n.from) || unit == "percent")
}

// small is the least number in letters that is a figure whatever is told of what it counts:
// two of something are rarely meant as a number.
const small = 3

// settings are units of where something takes place: a few of them say how far it reaches.
var settings = set("country village city province district island party")

// definite tells whether the number at a byte stands behind an article or another word that
// points to what is known.
func (l *line) definite(at int) bool {
	k := l.wordAt(at)
	return k > 0 && blankGap(l.gap(k)) && pointing[l.word(k-1)]
}

// all stands before a number of which there are no more.
var all = set("all tous toutes все всех")

var pointing = set("les des aux ces ses leurs nos the these those both its their our эти этих обе оба")

// vague stands before what is no number but an order of size: "several hundred", "a few dozen".
var vague = set("several few many couple")

// christened tells whether a number in letters belongs to a name: "the Three Seas Initiative",
// "the “Two Million Trees” campaign".
func (l *line) christened(n numeral) bool {
	k, next := l.wordAt(n.from), l.wordAt(n.to)
	if l.lang != "en" || !l.words[k].capital || next >= len(l.words) || !l.words[next].capital {
		return false
	}
	return l.quoted(n.from) || k > 0 && blankGap(l.gap(k)) && (!l.words[k-1].capital || l.words[k-1].function)
}

// quoted tells whether a quotation mark stands right before a byte.
func (l *line) quoted(at int) bool {
	before, _ := utf8.DecodeLastRuneInString(l.text[:at])
	return strings.ContainsRune("“\"«‘", before)
}

// shut tells whether a text begins with the mark that ends a quotation.
func shut(text string) bool {
	next, _ := utf8.DecodeRuneInString(text)
	return strings.ContainsRune("”\"»’", next)
}

// clipRate returns a unit without how often.
func clipRate(unit string) string {
	unit, _, _ = strings.Cut(unit, "/")
	return unit
}

// handedOver tells whether what is counted by a number is said to be delivered, given, bought
// or received.
func (l *line) handedOver(n span) bool {
	return l.begins(handing, n, 10, 6, func(i int) bool { // behind it only "three cranes will be delivered"
		w := l.word(i - 1)
		return i < l.wordAt(n.from) || w == "be" || w == "etre" || w == "seront" || w == "were"
	})
}

// sent tells whether those whom a number counts are said right before it, or right behind, to
// be sent, trained or brought along.
func (l *line) sent(n span) bool {
	return l.begins(posting, n, 6, 8, func(int) bool { return true })
}

// begins tells whether one of so many words before a number and behind it, in its sentence and
// where it may, begins with one of some stems.
func (l *line) begins(stems []string, n span, before, after int, may func(i int) bool) bool {
	k := l.wordAt(n.from)
	from, to := l.wordsIn(l.sentenceAt(n.from))
	for i := max(from, k-before); i < min(to, k+after); i++ {
		if may(i) && slices.ContainsFunc(stems, func(stem string) bool { return strings.HasPrefix(l.word(i), stem) }) {
			return true
		}
	}
	return false
}

var (
	// staffing are units of those who go where they are needed.
	staffing = set("soldier officer official expert technician engineer volunteer person doctor teacher")
	// posting are how the words begin that say that somebody is sent, trained or brought along.
	posting = strings.Fields(`composee affecte detach depech deploi envoi envoy installer forte
		second posted deploy dispatch send sent accompan train team spend residence направ командир обуч передан`)
	handing = strings.Fields(`acqui acquer livr remis remet remettr fourni offert offr recu recevra recoi commande achet donne donat deliver handed hand provid suppl receiv gift bought buy purchas transfer
		передал передаст поставит поставил получит получил закупит закупил подарил`)
	// concluding are how the words begin that say that something is signed: "deux accords de pêche", and no two that
	// are not said to be of any kind.
	concluding = strings.Fields(`sign conclu inked подпис`)
	// known are units of what is counted when it is not handed over, and then rarely a figure.
	known = set("person student soldier worker teacher researcher expert doctor sailor official volunteer technician diplomat lawmaker country agreement village city province district island company visa meeting initiative event decision language job flight bed place")
)
