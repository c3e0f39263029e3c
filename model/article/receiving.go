package article

import (
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model/article/lex"
)

// Who receives, and who is received, as a sentence says it.

var receiveWord = lex.Lazy(`(?i)\b(?:looks? forward to (?:welcoming|hosting|receiving)|(?:plaisir|honneur|réjouit|heureux|heureuse|fiers?|fière|ravie?s?|honorée?s?) (?:[^.;]{1,60}, )?(?:d[’']accueillir|de recevoir)|recevrez|accueillerez|a reçu|` +
	`ont reçu|reçoit|recevra|a accueilli|accueille|accueillera|received|receives|will receive|convened|convenes|` +
	`will convene|brought together|brings together|welcomes|welcomed|hosted|hosts|will host|will welcome|shall welcome|` +
	`is hosting|présid\p{L}+ (?:[^.;,]{1,40} )?(?:la|une) cérémonie (?:\p{L}+ )?(?:d[’']accueil|de bienvenue)|` +
	`presid(?:ed|es) (?:[^.;,]{1,40} )?over (?:the|an?) (?:\p{L}+ )?welcom(?:e|ing) ceremony|to (?:\p{L}+ly )?(?:host|receive|welcome)|a accordé\S* (?:\S+ ){0,4}audience|granted (?:[^\s]+ ){0,2}audience)\b|` +
	`(?:^|\s)(?:принял|приняла|примет|принимает)\s`)

// receiving returns where a sentence says that somebody receives somebody, nil where it does not:
// "has received 2.8 million doses" does not.
func (s leadSentence) receiving() []int {
	m := s.find(receiveWord)
	if m != nil && (isPassive.MatchString(s.text[m[1]:]) || receivesThing.MatchString(s.text[m[0]:])) {
		return nil
	}
	if m == nil || !lex.StartsDigit(strings.TrimLeft(s.text[m[1]:], " \u00a0")) {
		return m
	}
	if all := lex.Words(lex.Clip(s.text[m[1]:], longestTitle)); len(all) > 1 && all[1].Month() { // "принял 4 марта"
		return m
	}
	return nil
}

// receivesThing says that what somebody receives is nobody: "received the support of the leaders".
var receivesThing = lex.Lazy(`(?i)^(?:received?s?|will receive|to receive|a reçu|ont reçu|reçoit|recevra)\s(?:(?:the|an?|his|her|their|its|le|la|les|l[’']|une?|des|du|de l[’'])\s?)?(?:[\p{L}-]+\s){0,2}?(?:support|backing|approval|assurances?|award|prize|medal|degree|doctorate|briefings?|reports?|letters?|messages?|invitations?|information|funding|assistance|aid|gifts?|praise|` +
	`soutien|appui|prix|médaille|doctorat|distinction|messages?|lettres?|courrier|rapport|financements?|aide|assistance|assurances?|garanties?|félicitations)(?:[\s,.;]|$)`)

// isPassive stands behind what is received or given: "the support that Peru has received from Chile", "a dinner
// hosted by the President".
var isPassive = lex.Lazy(`^[ \x{a0}](?:from|by) `)

var receivedBy = lex.Lazy(`(?i)\b(?:(?:sera|est|était|a été|will be|is|was|are|were) (?:l[’']|les |the )?(?:hôte|` +
	`guest)s?\s(?:[^\s,.]+ ){0,3}?(?:de|du|of)\b|(?:a été reçue?|a été accueillie?|est reçue?|sera reçue?|reçue?s?|` +
	`accueillie?s?|(?:(?:a|avait|ont|avaient) été|est|sont|sera|seront|était|étaient) (?:accueillie?s?|saluée?s?|` +
	`raccompagnée?s?)|(?:was|were|been|be) (?:received|welcomed|hosted)|received|welcomed)\s(?:[^\s,;:.]+ ){0,16}(?:par|` +
	`by)\b|(?:as|comme|en tant qu[e’'])\s?(?:(?:the|an?|l[’']|une?)\s?)?(?:guest|hôte|invitée?) (?:of|de|du)\b|(?:was|` +
	`were|been|be|is|are) (?:greeted|met) (?:[^\s,;:.]+ ){0,6}by\b|(?:(?:a|ont|avait) été (?:reçue?s?|accueillie?s?) (?:ce|hier|\p{L}+di|dimanche|au|à|en grande pompe|avec (?:les|tous les) honneurs|chaleureusement|en audience)|(?:was|were) (?:received|welcomed) (?:on|at|in|today|yesterday))\s|l[’'](?:a (?:reçue?|accueillie?)|attend|attendait|accueille|` +
	`accueillera|reçoit|recevra) (?:son|sa|le|la|M\.?|Mme)(?:\s|$))`)

// wasReceived returns where a sentence says by whom somebody was received, nil where it does
// not: "welcomed a delegation led by" does not.
func (s leadSentence) wasReceived() []int {
	m := s.find(receivedBy)
	if m != nil && bareReceived.MatchString(s.text[m[0]:m[1]]) && !receivedThere.MatchString(s.text[m[0]:m[1]]) && slices.ContainsFunc(s.parties(), func(p standing) bool { return p.To+1 == m[0] }) {
		return nil // "the President welcomed progress by Ukraine"
	}
	if m != nil && leadsIt.MatchString(s.text[m[0]:m[1]]) {
		return nil
	}
	return m
}

var (
	bareReceived = lex.Lazy(`(?i)^(?:welcomed|received)\s`)
	// receivedThere is what a title has for being received, too: "Adjei received in Riga by".
	receivedThere = lex.Lazy(`(?i)^(?:welcomed|received)\s(?:at|in|by|on|with)\s`)
)
