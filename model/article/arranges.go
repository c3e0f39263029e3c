package article

import "github.com/enjeux/enjeux/model/article/lex"

// arranges tells whether a line only says how those who come are to do so, as notes to the press
// and programmes have it: where, until when to reply, what may be photographed or quoted.
func arranges(text string) bool {
	const longest = 200 // bytes
	return len(text) <= longest && arrangement.MatchString(text) || moderated.MatchString(text)
}

// moderated begins what is said by who leads a talk with the press, and never to the matter.
var moderated = lex.Lazy(`(?i)^\P{L}*(?:moderator|modérateur|modératrice|модератор)[\s\x{a0}\x{202f}]?:`)

var arrangement = lex.Lazy(`(?i)\b(?:RSVP|R\.S\.V\.P|press (?:cards?|pass(?:es)?|accreditation)|photo (?:opportunit(?:y|ies)|ops?|spray)|` +
	`(?:open|closed|pooled) (?:coverage|press|photo)|(?:open|closed) to (?:the )?(?:media|press)|` +
	`(?:media|journalists|reporters|photographers|camera crews)(?: representatives)? (?:wishing|interested|arrive|in attendance|(?:who )?wish to|(?:should|must|may|are (?:invited|asked|requested|required)) )|` +
	`arrival of (?:the )?(?:media|press)|(?:turn|hand)(?:ing)? (?:it|this|the (?:mic|floor)|things) (?:back )?over to|open (?:it|this) up (?:for|to) (?:your )?questions|` +
	`(?:spend|spends|spending) the night (?:at|in)|overnight (?:at|in)|must be accredited|(?:is|are|be) (?:embargoed|under embargo)|on background|all times (?:are )?local|dress code)\b|` +
	`^\P{L}*(?:toute (?:la )?presse|hors presse|sans presse|pool (?:presse|images?|tv|photos?|only|spray|photographers)|tour (?:d[’'])?images?|images seulement|presse accréditée|press pool|no press)\s*(?:[,.;:(]|$)|` +
	`^\P{L}*(?:venue|dial-in|dress|lieu|tenue|adresse|accès|hébergement|accommodation)[\s\x{a0}\x{202f}]?:|` +
	`(?:^|[\s(«’'])(?:sous embargo|cartes? de presse|séances? (?:de )?photos?|(?:ouverte?|fermée?) (?:à la presse|aux médias)|` +
	`accréditations? (?:de )?(?:la )?(?:presse|des? (?:journalistes|médias))|heures? locales? pour|toutes les heures|tenue (?:de ville|de soirée|exigée)|nuit à l[’']hôtel|arrivée de la presse|` +
	`(?:médias|journalistes|photographes|représentants des médias)(?: accrédités)? (?:souhaitant|désirant|intéressés|qui souhaitent|sont (?:invités|priés)|doivent|devront|sont attendus))(?:[\s,.;:)]|$)`)
