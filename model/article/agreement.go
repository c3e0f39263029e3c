package article

import (
	"strings"
)

// States of an agreement.
const (
	Expected = "expected"
	Agreed   = "agreed"
	Signed   = "signed"
	InForce  = "in-force"
)

var (
	instrument = lazy(`(?i)\b(?:accords?(?:-cadres?)?|m[ée]morand(?:um|ums|a)|protocoles?|conventions?|traités?|déclarations? (?:d[’']intention|conjointe)|lettres? d[’']intention|contrats?|` +
		`agreements?|memorand(?:um|ums|a)|mous?|treat(?:y|ies)|protocols?|letters? of intent|contracts?|deals?)(?:$|[^\p{L}])`)
	// Weaker words, which take a firm verb to tell of more than good will.
	promise = lazy(`(?i)\b(?:s[’']engagent? à|s[’']est engagée? à|se sont engagés à|abouti à|pledged|pledges|agreed to|committed to|commits to|launched|established|` +
		`(?:signature|signé|signed|signing|conclu|lancé|créé)[^.;]{0,80}(?:feuille de route|partenariat|partnership|roadmap|framework))(?:$|[^\p{L}])`)
	// A treaty that is only named, as a place or a thing is.
	named = lazy(`\p{Lu}\p{L}+ (?:Agreements?|Treat(?:y|ies)|Conventions?|Protocols?|Accords?)\b|\b(?:Accords?|Convention|Protocole|Traité) d[eu’'] ?\p{Lu}`)
	// From the firmest to the weakest; each wins over those behind it.
	inForce = phrase(`ent(?:rée?|re|rera) en vigueur|en vigueur depuis|entered into force|entry into force|in force|came into effect|took effect`)
	future  = phrase(`(?:seront|sera|devraient?|doivent|prévue?s?|attendue?s?|attentes?|il est attendu|s[’']y ajoutera|mise à profit|en vue d|envisag\p{L}+|négoci\p{L}+|` +
		`will|shall|expected|to be signed|are to sign|is to sign|plans? to|intends? to|negotiat\p{L}+|looks? forward|are signing|is signing|propos\p{L}+|devrait permettre|futurs?)`)
	signed = phrase(`(?:signés?|signées?|signature|paraph\p{L}+|conclus?|conclure|conclues?|ratifi\p{L}+|signed|concluded|inked|signing of|initialled|ratified)`)
	agreed = phrase(`(?:convenus?|s[’']accorder|se sont accordés|d[’']accord sur|entérin\p{L}+|adopté\p{L}*|approuv\p{L}+|abouti à|permis de|engagés?|engagements?|` +
		`agreed|adopted|endorsed|approved|pledged|pledges|committed|commitments?|reached|finalized|finalised|announced|selected)`)
)

// phrase matches one of several ways of saying something, as whole words. The
// boundary \b of package regexp knows no accents.
func phrase(ways string) *pattern {
	return lazy(`(?i)(?:^|[^\p{L}\p{N}])(?:` + ways + `)(?:$|[^\p{L}\p{N}])`)
}

// agreementWords are parts of all that instrument and promise match.
var agreementWords = strings.Fields("accord morand protocol convention trait déclaration lettre contrat agree mou treat letter contract deal " +
	"engag abouti pledg commit launch establish sign conclu lanc cré")

// findAgreements collects the sentences of the body that tell of an agreement or
// a pledge and of its state. A sentence that only mentions one is left out.
func (d *Document) findAgreements(r *reading) {
	for i, p := range d.Paragraphs {
		if !p.body() {
			continue
		}
		line := d.Line(p)
		for _, s := range r.sentences[i] {
			const longest = 4000 // bytes; what is longer is no sentence
			text := clip(line[s.from:s.to], longest)
			low := strings.ToLower(text)
			if !hasAny(low, agreementWords) {
				continue
			}
			m := instrument.FindStringIndex(text)
			if m == nil {
				m = promise.FindStringIndex(text)
			}
			if m == nil {
				continue
			}
			status := state(text)
			if status == "" || status == Expected && named.MatchString(text) && !signed.MatchString(text) {
				continue
			}
			at := span{s.from + m[0], s.from + m[1]}
			d.Agreements = append(d.Agreements, Agreement{status, clause(line, s, at, 180), d.passage(i, s)})
		}
	}
}

func state(text string) string {
	switch {
	case inForce.MatchString(text):
		return InForce
	case future.MatchString(text):
		return Expected
	case signed.MatchString(text):
		return Signed
	case agreed.MatchString(text):
		return Agreed
	}
	return ""
}
