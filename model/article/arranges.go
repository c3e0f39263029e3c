package article

import "github.com/enjeux/enjeux/model/article/lex"

// arranges tells whether a line only says how those who come are to do so, as notes to the press
// and programmes have it: where, until when to reply, what may be photographed or quoted.
func arranges(text string) bool {
	const longest = 200 // bytes
	return len(text) <= longest && arrangement.MatchString(text)
}

var arrangement = lex.Lazy(`(?i)\b(?:RSVP|R\.S\.V\.P|press (?:cards?|pass(?:es)?|accreditation)|photo (?:opportunit(?:y|ies)|ops?|spray)|` +
	`(?:open|closed|pooled) (?:coverage|press|photo)|(?:open|closed) to (?:the )?(?:media|press)|` +
	`(?:media|journalists|reporters|photographers|camera crews)(?: representatives)? (?:wishing|interested|arrive|in attendance|(?:who )?wish to|(?:should|must|may|are (?:invited|asked|requested|required)) )|` +
	`must be accredited|(?:is|are|be) (?:embargoed|under embargo)|on background|all times (?:are )?local|dress code)\b|` +
	`^\P{L}*(?:venue|dial-in|dress|lieu|tenue|adresse|accès)[\s\x{a0}\x{202f}]?:|` +
	`(?:^|[\s(«’'])(?:sous embargo|cartes? de presse|séances? (?:de )?photos?|(?:ouverte?|fermée?) (?:à la presse|aux médias)|` +
	`accréditations? (?:de )?(?:la )?(?:presse|des? (?:journalistes|médias))|heures? locales? pour|toutes les heures|tenue (?:de ville|de soirée|exigée)|` +
	`(?:médias|journalistes|photographes|représentants des médias)(?: accrédités)? (?:souhaitant|désirant|intéressés|qui souhaitent|sont (?:invités|priés)|doivent|devront|sont attendus))(?:[\s,.;:)]|$)`)
