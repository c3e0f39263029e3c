package article

import (
	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/lex"
)

// Sources that are on no visit.

// isOnNoVisit tells whether a source may tell of many visits and is on none: its title calls it one on the relations
// of two countries, or on the visits of many, it opens by saying what relations are, or it lists visits of years.
func (d *Document) isOnNoVisit(found []findings) bool {
	const opening, head = 2, 4 // paragraphs
	const longest = 2 << 10    // bytes of a line
	told := false              // of a visit, in a line above
	for i, p := range d.Paragraphs[:min(head, len(d.Paragraphs))] {
		line := lex.Clip(d.Line(p), longest)
		titled := p.Type == model.ParagraphTitle || p.Type == model.ParagraphHeading
		if !told && (i == 0 || titled) && onTimes.MatchString(line) && !visitWord.MatchString(line) || !told && (i == 0 || titled || len(line) < longestTitle) && onRelations.MatchString(line) || titled && onVisits.MatchString(line) ||
			i < opening && (definesRelations.MatchString(line) || askedOfEnvoy.MatchString(line)) || (i < opening || !told) && tripsOfYear.MatchString(line) {
			return true
		}
		told = told || visitWord.MatchString(line)
	}
	return d.listsVisits(found)
}

var (
	// onRelations is a title on relations, or the heading of a chapter on them: "Peru–Ghana bilateral relations",
	// "2.3 Relations with Peru".
	onRelations = lex.Lazy(`(?i)^(?:(?:les )?relations bilatérales(?: (?:entre )?[^.:;!?,]{1,60})?|(?:the )?bilateral relations(?: (?:between )?[^.:;!?,]{1,60})?|[\p{L} ]{3,30} ?[–—-] ?[\p{L} ]{3,30} bilateral relations(?:hip)?|[\p{L} –—:-]{3,40} country (?:brief|profile|sheet|note)|(?:fiche[- ]pays|présentation)(?: (?:du |de la |de l[’']|d[’'])?[\p{L} –—:-]{3,40})?)$` +
		`|^(?:\p{L}|[IVX]+|\d+(?:\.\d+)*)[.)]?[\s\x{a0}]+(?:[–—-] )?[^.:;!?]{0,60}\brelations (?:bilatérales |diplomatiques )?(?:(?:entre|avec|between|with) [^.:;!?]{3,60}|\p{L}+-\p{L}+|bilatérales)$`)
	// onVisits is a title on the visits of many.
	onVisits = lex.Lazy(`(?i)^(?:list of |liste des )?(?:(?:recent|official|state|high-level) )*visits? (?:of|by|from) (?:(?:foreign|visiting|high-level) ){0,2}(?:dignitaries|delegations|leaders|heads of)(?:\s|$)|` +
		`^(?:liste des )?visites (?:(?:officielles|d[’']État) )?(?:de |des |d[’'])(?:personnalités|délégations|dirigeants|chefs d[’']État)(?:\s|$)` +
		`|^(?:dossier ?: )?(?:visites|voyages|déplacements)(?: officiel\p{L}+)? à l[’']étranger(?:\s|$)` +
		`|^(?:les )?(?:principales )?activités (?:[^.:;!?]{1,60} )?du mois(?:\s|$)|^(?:the )?(?:presidential|diplomatic|royal|ministerial|foreign) activities (?:of|in|for|during) (?:the month|\p{Lu}\p{L}+ \d{4})`)

	// askedOfEnvoy opens an interview with who is posted in a country, and visits none: "Interview with Ada Holm,
	// Ambassador of Ghana to Peru".
	askedOfEnvoy = lex.Lazy(`(?i)(?:^|[.:–—/-]\s?|\s)(?:exclusive )?(?:interview|entretien|entrevue)(?: exclusi\p{L}+)? (?:of|with|avec|de|du|d[’'])\s?(?:the |l[’']|s\. ?e\. ?|h\.?e\.? |(?:[\p{L}.’'-]+,? ){0,5}?)?(?:ambassad(?:or|eur|rice)|high commissioner|consul|chargée? d[’']affaires)\b`)
	// tripsOfYear says that what follows is on the many journeys of somebody.
	tripsOfYear = lex.Lazy(`(?i)\b(?:a|ont|had|has|have|made|undertook|paid|effectué|fait|multiplié|accompli) (?:(?:effectué|fait|multiplié|accompli|made|undertaken|paid) )?(?:de )?(?:nombreux|nombreuses|many|numerous|multiple) (?:\p{L}+ )?(?:voyages|déplacements|visites|trips|visits|journeys)(?: officiel\p{L}+)? (?:à l[’']étranger|abroad|overseas|dans le monde|around the world)` +
		`|\b(?:a|ont|avait) (?:multiplié|enchaîné) les (?:voyages|déplacements|visites)(?: officiel\p{L}+)? (?:à l[’']étranger|dans le monde)`)

	// onTimes is the title of a chronology.
	onTimes = lex.Lazy(`(?i)^(?:timeline|chronology|chronologie|key dates|dates[- ]clés|хронология)(?:\s?[:–—-]| of | des? | d[eu’'])`)
	// definesRelations opens an article of an encyclopedia: "Peru–Ghana relations are the bilateral relations between".
	definesRelations = lex.Lazy(`(?i)^(?:the )?[^.:;!?,]{1,60} relations (?:are|is|refers? to|describes?|concerns?) (?:the )?(?:[\p{L}-]+ (?:and [\p{L}-]+ )?){0,2}(?:relations|relationship|ties) (?:between|of) ` +
		`|^les relations [^.:;!?,]{1,80} (?:désignent|sont|font référence aux?|concernent|recouvrent) (?:les |l[’'])?(?:[\p{L}-]+ ){0,2}(?:relations|liens|rapports) (?:[\p{L}-]+ ){0,4}(?:entre|d)`)
)

// listsVisits tells whether a source lists visits, or meetings, of several years, without telling of one before.
func (d *Document) listsVisits(found []findings) bool {
	const some, head = 3, 60 // items, and years; paragraphs
	items, years := 0, map[string]bool{}
	for i, p := range d.Paragraphs[:min(head, len(d.Paragraphs))] {
		line, dates := d.Line(p), found[i].mentions
		if !p.datable() || !visitWord.MatchString(line) && !meetingWord.MatchString(line) {
			continue
		}
		item := len(dates) > 0 && (p.Type == model.ParagraphBullet || dates[0].From <= len("* "))
		if !item {
			if items == 0 && (p.Type == model.ParagraphTitle || len(found[i].people)+len(found[i].offices) > 0) {
				return false
			}
			continue
		}
		items++
		for _, m := range dates {
			years[lex.Clip(m.Start, len("2006"))] = true
		}
	}
	return items >= some && len(years) >= some
}
