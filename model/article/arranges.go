package article

import (
	"strings"
	"unicode"

	"github.com/enjeux/enjeux/model/article/lex"
)

// arranges tells whether a line only says how those who come are to do so, as notes to the press
// and programmes have it: where, until when to reply, what may be photographed or quoted.
func arranges(text string) bool {
	const longest = 200 // bytes
	return len(text) <= longest && (arrangement.MatchString(text) || moves.MatchString(text[opened(text):])) || moderated.MatchString(strings.TrimLeftFunc(text, notLetter))
}

// opened returns where a line goes on behind the mark and the hour that open it.
func opened(text string) int {
	return len(text) - len(strings.TrimLeft(text, "0123456789:.–—-•* \u00a0\u202f"))
}

// notLetter tells whether a sign is no letter.
func notLetter(r rune) bool { return !unicode.IsLetter(r) }

// moves opens what a programme has between two of its meetings: how those who visit get from one to the other,
// where they rest, and which newspaper asks them. The arrival in a country and the departure from it are no such things.
var moves = lex.Lazy(`(?i)^(?:(?:h|heures?|hrs|[ap]\.?m\.?)\P{L}+)?(?:` +
	`(?:transferts?|transfers?|retour|return|trajet|drive|travel|motorcade (?:departs|leaves)|(?:départ|departure|departs?|leaves?)\b.{0,100}) (?:à|au|vers|pour|for|to|en direction de|à destination de) (?:the |la |le |l[’'])?(?:\p{L}+ )?(?:hotel|hôtel|gare|aéroport|airport|airfield|résidence|residence|guest ?house|station|railway station)\b|` +
	`(?:installation|check-?in|temps libre|free time|quartier libre|repos|rest|pause(?:[- ]café)?|(?:short |coffee |tea |health )?break|refreshments|rafraîchissements)(?: (?:à|at|in) .{0,60})?\P{L}*$|` +
	`(?:interview|entretien) (?:accordée?|given|granted) (?:à|au|aux|to) |interview (?:with|à|au|avec) )`)

// moderated begins what is said by who leads a talk with the press, and never to the matter.
var moderated = lex.Lazy(`(?i)^(?:moderator|modérateur|modératrice|модератор)[\s\x{a0}\x{202f}]?:`)

var arrangement = lex.Lazy(`(?i)\b(?:RSVP|R\.S\.V\.P|press (?:cards?|pass(?:es)?|accreditation)|photo (?:opportunit(?:y|ies)|ops?|spray)|` +
	`(?:open|closed|pooled) (?:coverage|press|photo)|(?:open|closed) to (?:the )?(?:media|press)|` +
	`(?:media|journalists|reporters|photographers|camera crews)(?: representatives)? (?:wishing|interested|arrive|in attendance|(?:who )?wish to|(?:should|must|may|are (?:invited|asked|requested|required)) )|` +
	`arrival of (?:the )?(?:media|press)|(?:turn|hand)(?:ing)? (?:it|this|the (?:mic|floor)|things) (?:back )?over to|open (?:it|this) up (?:for|to) (?:your )?questions|` +
	`(?:spend|spends|spending) the night (?:at|in)|overnight (?:at|in)|must be accredited|(?:is|are|be) (?:embargoed|under embargo)|on background|all times (?:are )?local|dress code|` +
	`(?:full |complete )?text of [^.]{3,80} (?:follows|is (?:set out|given|reproduced|attached|below))|(?:is|are) (?:attached|enclosed|annexed|at annex(?:ure)?|in the annex(?:ure)?)|the following is (?:the|a) (?:full )?(?:text|transcript))\b|` +
	`^\P{L}*(?:toute (?:la )?presse|hors presse|sans presse|pool (?:presse|images?|tv|photos?|only|spray|photographers)|tour (?:d[’'])?images?|images seulement|presse accréditée|press pool|no press)\s*(?:[,.;:(]|$)|` +
	`^\P{L}*(?:venue|dial-in|dress|lieu|tenue|adresse|accès|hébergement|accommodation)[\s\x{a0}\x{202f}]?:|` +
	`(?:^|[\s(«’'])(?:sous embargo|cartes? de presse|séances? (?:de )?photos?|(?:texte|programme|liste)[^.]{0,80} (?:est|figure|sont) (?:présentée?s? |reproduite?s? |publiée?s? |jointe?s? )?(?:ci-(?:dessous|après|joint|contre)|en annexe)|voici le texte|(?:ouverte?|fermée?) (?:à la presse|aux médias)|` +
	`accréditations? (?:de )?(?:la )?(?:presse|des? (?:journalistes|médias))|heures? locales? pour|toutes les heures|tenue (?:de ville|de soirée|exigée)|nuit à l[’']hôtel|arrivée de la presse|` +
	`(?:médias|journalistes|photographes|représentants des médias)(?: accrédités)? (?:souhaitant|désirant|intéressés|qui souhaitent|sont (?:invités|priés)|doivent|devront|sont attendus))(?:[\s,.;:)]|$)`)

// hoursOf returns the first and the last hour of a programme among the lines, which are those of the visit itself.
func hoursOf(all []findings) (first, last int) {
	first, last = len(all), -1
	for i := range all {
		if all[i].manner.timed {
			first, last = min(first, i), i
		}
	}
	return first, last
}

// onTheWay tells whether an hour of a programme only says that somebody comes or goes, and meets nobody.
func onTheWay(text string) bool {
	const longest = 120 // bytes
	return len(text) <= longest && comesOrGoes.MatchString(text[opened(text):])
}

var comesOrGoes = lex.Lazy(`(?i)^(?:(?:h|heures?|hrs|[ap]\.?m\.?)\P{L}+)?(?:(?:(?:the |le |la |l[’'])?\p{L}+(?: \p{L}+){0,4} )?(?:to )?(?:emplanes?|boards?|lands?|takes? off|arrives?|departs?|leaves?)|arrivals?|departures?|arrivée|départ|décollage|atterrissage|embarquement)\b[^,;(]*$`)
