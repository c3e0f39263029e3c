package blocks

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/lex"
	"github.com/enjeux/enjeux/model/article/timex"
)

// What stands around an article: who wrote it, when, and the page's controls.

var (
	// A whole line that is a control, a notice or a mark of the agency.
	chromeLine = lex.Lazy(`(?i)^(?:` + strings.Join([]string{
		`share( this)?( article| page| on .{1,20})?`, `partager( cet article| la page| sur .{1,20})?`, `print( this page)?( ?[-–|] .{0,40})?`, `imprimer( ?[-–|] .{0,40})?`,
		`tweet(er)?`, `(salle de presse|newsroom|media centre|media center|press office|press room|espace presse|` +
			`main menu|menu principal|fil d[’']ariane|navigation)`, `e-?mail`, `facebook`, `linkedin`, `whatsapp`, `twitter`, `x`, `menu`, `search`, `rechercher?`, `home`, `accueil`,
		`skip to .{1,30}`, `aller au contenu.{0,20}`, `read more.*`, `lire (la suite|aussi|également|plus).*`, `see also:?.*`,
		`[àa] lire aussi.*`, `(see|watch|listen|read|voir|écouter|lire) (it |this )?(here|ici) ?:?`, `((re)?(voir|lire|écouter|regarder)|(re)?(voyez|lisez)|écoutez|regardez|watch|listen to|read) (again |à nouveau )?(le |la |les |l[’']|the ).{0,40}(vidéo|video|déclaration|conférence|discours|entretien|interview|statement|speech|texte?|remarks|transcript|release|direct|broadcast|émission|intervention|images|photos|conference|communiqué)\b.{0,25} ?:`, `(dernière )?mise? à jour ?:?( le| à)? ?\d.{0,40}`, `dernière mise à jour( le)? ?:?`, `last (updated|modified)( on)? ?:?`, `this was published under .*`, `(last )?updated?:?( on| at)? ?\d.{0,40}`, `voir aussi.*`, `(log|sign) (in|up|out)`, `se connecter`, `s[’']abonner.{0,40}`, `subscribe.{0,40}`,
		`follow us.{0,40}`, `suivez-nous.{0,40}`, `(also read|read also)`, `from the (print|paper) edition`, `extrait de l[’']édition (papier|imprimée)`, `more on this (topic|subject|story)`, `(associated|related|useful) links?`, `liens? (associés?|connexes?|utiles?)`, `advertisement`, `publicité`, `for immediate release`, `pour diffusion immédiate`,
		`embargoed? ?(:|until|till|to|for) ?.{0,40}`, `sous embargo( ?(:|jusqu|avant).{0,40})?`, `communiqué( de presse)?`, `press release`, `(page )?\d+ ?(/|of|sur) ?\d+`, `page \d+`,
		`[\[(]?(photo|image|vidéo|video|crédits?|credits?)\]? ?[:©].*`, `©.*`, `copyright ?(([©:(]|\d).*|.{0,60}(\d{4}|reserved|réservés)\.?|\S+( \S+){0,3})`, `tous droits réservés.*`,
		`(renseignements|further information|more information|informations? complémentaires?|plus d[’']informations?|` +
			`for (more|further) information|пресс-служба|контакты?|media (liaison|unit|team|office)) ?:[^.]{0,40}(\d\d|@|` +
			`www|http).*`,
		`renseignements ?:.*`, `(photographs?|photographie|crédits? photos?|photo credits?|фото) ?[:©].*`, `(related|also read|in the same section|` +
			`sur le même (sujet|thème)|dans la même rubrique|(à|a) voir|по теме) ?:.*`,
		`[>»›→▶ ]+(([àa] )?(lire|voir)( aussi| ?:)|read (more|also|next)|see also|related|читайте также).*`, `\(the spoken word (shall take precedence|prevails)\)`, `[🎥📷📸📹🎬]\x{FE0F}? ?[^.]+`, `[📄📎🔗📥📰🖨]\x{FE0F}? ?[^.:]{0,60}`, `vidéo (de l[’']|de la |du )\p{L}+`, `(full )?(video|audio|transcript) of the \p{L}+`, `(#[\p{L}\d_]+ ?)+`, `ends?\.?`, `[(\[]?(begin|start|end) (of )?(text|` +
			`statement|transcript|message|translation)[)\]]?[.:]?`, `(more|latest|related|recent|other) (news|articles|` +
			`stories|releases)`, `updates? to this page.{0,40}`, `(voir|lire) (tous les|plus d[’'])(articles|actualités)?.*`, `la rédaction vous recommande.{0,20}`, `réutiliser ce contenu`, `this article (was )?(first |` +
			`originally )?(appeared|published) .*`, `cet article (est paru|a été publié) .*`, `(autres|dernières) (actualités|articles|nouvelles)`, `adresse pour l[’']envoi de questions ?:?.*`, `address for enquiries ?:?.*`, `\(?(check against delivery|` +
			`as (delivered|prepared)( for delivery)?|seul le (texte )?prononcé fait foi)\)?\.?`, `sign up( (for|to|here|now|today).{0,60})?`, `s[’']inscrire( (à|au|aux|pour|ici).{0,60})?`, `inscrivez-vous.*`, `recevez .{0,40}(newsletter|lettre).{0,40}`, `подписывайтесь.*`, `(documents?|pièces? jointes?|` +
			`attachments?|downloads?) ?:.*(pdf|docx?|kb|ko|mb|mo)\b.*`,
		`all rights reserved.*`, `(accepter|refuser|tout accepter|accept|reject)( all| les)?( cookies)?`, `https?://\S+`, `www\.\S+`,
		`\S+@\S+\.\S+`, `(tags?|mots-clés|keywords|rubriques?|catégories?) ?: .*`, `[#*=_.–—-]{2,}`, `-?30-`, `end`, `fin`, `next`,
		`(media|press) enquiries.*`, `service (des relations avec les médias|de presse)`, `(news )?((press|` +
			`media) )?contacts?( presse| press| média)? ?:.*`, `image (copyright|caption|source)( .{0,40})?`, `previous`, `suivant`, `précédent`, `top`, `haut de page`, `back to top`, `retour( ((à (l[’']accueil|la (page|liste|une|recherche))|au (sommaire|site|menu|début|haut)|en haut|aux (actualités|articles|communiqués|résultats)).{0,20}))?`, `(télécharger|download) .{0,60}[^.]`, `\d+[ -](min(ute)?s?\.?)( de lecture|( to)? read| reading time)`, `(reading time|read time|lecture) ?:? \d+ ?min(utes?)?\.?`,
		`(bonjour|bonsoir|hello|hi)( (à tous|à toutes et à tous|all|\p{Lu}\p{L}+))? ?[,!.]?`, `(bien |très )?(cordialement|respectueusement)( vôtre)?[,.]?`,
		`bien à (vous|toi)[,.]?`, `((best|kind|warm)(est)? )?regards[,.]?`, `(yours )?sincerely( yours)?[,.]?`,
		`temps de lecture ?:.{0,20}`, `((cet )?article|contenu) (est )?réservé (aux|à nos) abonnés.{0,40}`, `(for )?subscribers only.{0,40}`, `(читайте|смотрите) (также|ещё|еще).*`, `поделиться.{0,40}`, `(twitter|facebook|linkedin|whatsapp|` +
			`email|e-mail|imprimer|print|partager|share)([ |,/]+(x|twitter|facebook|linkedin|whatsapp|email|e-mail|` +
			`imprimer|print|partager|share))+`,
	}, `|`) + `)$`)
	bylineLine = lex.Lazy(`^(?:(?:\p{Lu}\p{L}+ ){1,2}(?:Report|Reporter|Desk|Newsroom|Correspondent)|` +
		`(?i:(?:la )?rédaction \p{L}+|(?:enregistrée?|déposée?|adoptée?|approuvée?|filed|registered|adopted|` +
		`approved) .*(?:le|on) .{3,20}\d{4})|\p{Lu}{2,5}(?:/\p{Lu}{2,5})* [Ss]taff(?: [Ww]riters?| [Rr]eporters?)?|` +
		`\p{Lu}[\p{L} ,.’'-]+,? \p{L}+\.? \d{1,2},? \d{4} ?/[^/]{2,20}/ ?[–—-]*|(?i:(?:par|by) (?:la |le |notre |the |our )?(?:rédaction|service \p{L}+|` +
		`newsroom|editors|staff|news desk)(?:[ ,].*)?)|(?i:(?:de|par|avec) (?:notre|nos) (?:correspondante?s?|` +
		`envoyée?s? spécial).*|(?:from|by) (?:our|a|the) (?:staff |special |foreign )?(?:reporter|correspondent|writer|` +
		`editor).*)|(?i:par|by|words by|text by|propos recueillis par|entretien réalisé par|interview by|reporting by|` +
		`analysis by|une analyse de|déposée? par|présentée? par|written by|auteur ?:|texte et photos ?:|author ?:|` +
		`source ?:|from ?:|asked by|posée par|(?:publié|rédigé|écrit|mis en ligne|posted|published|submitted) (?:par|by)|issued by ?:?|émetteur ?:|édité par|envoyé spécial)\s+[\p{Lu}].+|` +
		`\p{Lu}[\p{L} .’'-]+(?:[:/,–—-] ?| (?:avec|with) )` + agencies + `|` + agencies + `(?:[ ,/–-].{0,60})?|\((?i:reporting|` +
		`writing|additional reporting|editing|rédaction) (?:by|par) .+\)|.+\s\((?:` + agencies + `|` +
		`(?:[^()]+, )?(?i:envoyée?s? spéciale?s?|correspondante?s?|(?:special )?correspondents?)(?: [^()]+)?)\))$`)
	agencyBehind = lex.Lazy(`^(\p{Lu}[\p{L} ’'-]+)\s\(\p{Lu}{2,6}\)$`)
)

// agencies are those that sign what they send.
const agencies = `(?:(?:The )?Associated Press|Agence France-Presse|AFP|AGI|AMI|ATOP|AIB|ANP|AGP|AIP|SUNA|Reuters|KEYSTONE|Keystone|Getty Images|SIPA|MAXPPP|APS|MAP|AMAP|AP|TASS|Xinhua|PANA|APA|QNA|WAM|SPA|KUNA|BNA|PTI|ANI|GNA|NAN|EFE|ANSA|DPA|dpa|Belga|ATS|Keystone-ATS|AAP|Bernama|Antara|Yonhap|Kyodo|IRNA|Anadolu|AA|CNW|ADIAC|UPI|MENA|ТАСС|РИА Новости|Интерфакс|БелТА|Кабар|Казинформ|УзА)`

// sentBy opens a report with the agency that sends it.
var sentBy = lex.Lazy(`^` + agencies + ` ?[–—-]{1,2} `)

// Sender returns the length in bytes of the agency and the dash that a report opens with ("AFP – "), 0 when it opens
// with none.
func Sender(text string) int {
	if m := sentBy.FindStringIndex(text); m != nil {
		return m[1]
	}
	return 0
}

const longestChrome = 160 // runes

func isChrome(text string, s shape) bool {
	if s.runes > longestChrome {
		return false
	}
	if s.controls() || breadcrumb(text) || tags(text) || (unicode.IsDigit(s.last) || strings.Contains(text, "@")) && !s.bullet && reach.MatchString(text) && !hasVerb(s) {
		return true
	}
	if s.last != '.' && captioned.MatchString(text) {
		return true
	}
	first := strings.TrimLeft(text, "#*=_.–—-[ ")
	if r, _ := utf8.DecodeRuneInString(first); unicode.IsLetter(r) && len(first) == len(text) && !strings.Contains(text, "@") {
		if end := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) }); !chromeOpenings[lex.Fold(text[:max(end, 0)])] && end >= 0 || end < 0 && !chromeOpenings[lex.Fold(text)] {
			return false
		}
	}
	return chromeLine.MatchString(spaces.Replace(text)) || ornament(text) && s.runes > 0
}

// captioned ends the caption of a picture, or is all of it.
var captioned = lex.Lazy(`\((?i:ph|photos?|dr|illustration|image d[’']illustration)\.?\)$|\([A-Z]{2,8}/\p{Lu}[\p{L} .’'-]{1,40}\)$|(?:^|[.!)] )(?:\p{Lu}{2,5} )?(?:[Pp](?i:hoto)|Crédits?|Image|Foto)(?: by | ?[:|/] ?)\p{Lu}[\p{L} ./’'-]{1,60}$|\p{L}[ .)]+© ?\p{Lu}[\p{L} ./’'-]{1,60}$`)

// reach is how somebody is reached, at the end of a line: by telephone or e-mail.
var reach = lex.Lazy(`(?:\S+@\S+\.\S+|(?i:t[ée]l|phone|тел)\.? ?:? ?\+?[\d ().-]{6,}(?:/\d{1,4})?|\+\d{1,3}[ .]\(?\d[\d ().-]{5,}|(?:\d\d[ .]){4}\d\d|\(?\d{2,4}\)? \d{3,4}[ -]\d{4})$`)

// spaces makes one of all the spaces that stand in a line.
var spaces = strings.NewReplacer("\u00a0", " ", "\u202f", " ")

// controls tells whether a line is nothing but several controls of a page: "Comments Print Mail Large".
func (s *shape) controls() bool {
	const least = 3
	return len(s.words) >= least && !slices.ContainsFunc(s.words, func(w lex.Word) bool { return !controls[w.Folded] })
}

var controls = lex.Set("comment comments commenter commentaires print imprimer mail email e share partager tweet tweeter facebook twitter x linkedin whatsapp telegram large medium small text size font a save enregistrer copy link copier lien pdf rss")

// breadcrumb tells whether a line is the way to a page ("Home / Media / Releases"): few
// words between signs, no digits and no full stop.
func breadcrumb(text string) bool {
	const longest, wordsBetween = 100, 4 // bytes
	if len(text) > longest || strings.ContainsAny(text, "0123456789.;:!?") {
		return false
	}
	for _, sign := range []struct {
		mark  string
		least int
	}{{" > ", 1}, {" › ", 1}, {" / ", 2}, {" | ", 2}, {" » ", 2}} {
		if parts := strings.Split(text, sign.mark); len(parts) > sign.least {
			return !slices.ContainsFunc(parts, func(p string) bool { return len(strings.Fields(p)) > wordsBetween })
		}
	}
	return false
}

// tags tells whether a line is those of a page: "News,World,Norway".
func tags(text string) bool {
	const least = 2 // commas
	return strings.Count(text, ",") >= least && !strings.ContainsAny(text, "0123456789.;:!?") && !strings.Contains(text, ", ") && !strings.Contains(text, ",\u00a0")
}

// chromeOpenings are the first words of all that chromeLine matches and that
// begins with a letter.
var chromeOpenings = lex.Set(`telecharger reading lecture revoir relire regarder regardez ecoutez lisez relisez reecouter voyez revoyez watch listen ecouter service salle news newsroom espace main fil navigation share partager print imprimer tweet tweeter email e facebook linkedin whatsapp twitter x menu search recherche rechercher home
	accueil skip aller read lire see a derniere mis mise last updated voir log sign se s subscribe follow suivez advertisement publicite for pour embargo embargoed sous
	communique press page photo image video credit credits copyright tous all accepter refuser tout accept reject https http www tag tags
	mots keywords rubrique rubriques categorie categories end fin next media contact contacts previous suivant precedent top haut back retour temps
	begin start bonjour bonsoir hello hi bien tres cordialement respectueusement best kind warm regards yours sincerely
	article cet contenu subscribers renseignements further more information informations plus пресс контакт контакты photograph photographs photographie
	this check as full seul from more latest recent other updates update la reutiliser autres dernieres adresse address credit related also in sur dans фото по ends sign inscrivez recevez подписываитесь document documents piece pieces attachment attachments download downloads читаите смотрите поделиться extrait associated useful lien liens`)

// isByline tells whether a line says who wrote the text. A bare name is left
// to its place in the document, see bareName.
func isByline(text string, s shape) bool {
	text = strings.TrimRight(text, " -–—")
	if strings.HasSuffix(text, ")") {
		if by := agencyBehind.FindStringSubmatch(text); by != nil && (bareName(by[1], shape{}) || isPlace(by[1], "")) {
			return true
		}
	}
	if agency, who, ok := strings.Cut(text, "/"); ok && len(agency) > 1 && agency == strings.ToUpper(agency) && !strings.Contains(agency, " ") && bareName(who, shape{}) {
		return true // who took a picture, and for which paper
	}
	if s.runes <= 120 && strings.Contains(text, "(@") && posted.MatchString(text) {
		return true
	}
	if author, _, ok := strings.Cut(text, " | "); ok && authorDated.MatchString(text) && bareName(author, shape{}) {
		return true
	}
	if s.runes <= headed && len(s.words) > 0 && lex.Capitals(text[:s.words[0].To]) && script.MatchString(text) {
		return true
	}
	return s.runes <= 120 && (sourceDated.MatchString(text) || datedCredit.MatchString(text)) || s.runes <= 120 && len(s.words) <= 14 && len(s.words) > 0 && s.last != '.' && s.last != ':' &&
		(bylineOpenings[s.words[0].Folded] || deskWords[s.words[len(s.words)-1].Folded] || strings.HasSuffix(text, ")") || strings.HasSuffix(text, "/") || len(s.words) <= 5 && lex.Capitals(text[s.words[len(s.words)-1].From:]+"ABC")) && bylineLine.MatchString(text)
}

// posted is who posted a message, with the day: "— Ada Holm (@adaholm) March 27, 2021".
var posted = lex.Lazy(`^(?:[–—-] ?)?[^(]{2,60} \(@\w{2,30}\)(?: \p{L}+\.? \d{1,2}, \d{4}| \d{1,2} \p{L}+\.? \d{4})?$`)

// sourceDated is a site with the day on which it has changed: "example.org | Mis à jour le 23-11-2017".
var sourceDated = lex.Lazy(`^[^|]{2,60} \| (?i:Mis à jour|Publié|Updated|Published|Posted)(?: le| on)?:? \d`)

// authorDated is who wrote a text, with the day: "Awa Diallo | 12.03.2021 – …".
var authorDated = lex.Lazy(`^[^|]+ \| \d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d(?:\D|$)`)

// bylineOpenings are the first words of all that bylineLine matches, but for an
// agency in brackets at the end.
var bylineOpenings = lex.Set("the associated agence aa anadolu ansa antara apa belga bernama cnw dpa efe irna kyodo qna spa wam yonhap avec texte enregistre enregistree publie redige ecrit mis posted published submitted deposee adopte adoptee approuve approuvee filed registered adopted approved par by asked posee our notre propos written words text reporting analysis interview entretien une depose deposee presente presentee auteur author source from issued emetteur edite envoye afp reuters aps map amap ap tass xinhua pana apa de")

// deskWords end the name of who wrote a text for a paper ("Post Report").
var deskWords = lex.Set("report reporter desk newsroom correspondent staff")

// particles stand in small letters inside names.
var particles = lex.Set("de du des la le van von der den ben bin ibn al el ould ag d da dos y e et and")

// bareName tells whether a line is nothing but the name of one person: two to
// four words, each with a capital, none that names a country or an affair.
func bareName(text string, s shape) bool {
	text = strings.TrimRight(text, "./")
	initial := len(text) > 1 && text[1] == '.' && namesMostly(s.words) // and not what counts a heading
	if s.bullet || s.numbered > 0 && !initial || s.marked > 0 || !nameAlone(text) {
		return false
	}
	name, _, _ := strings.Cut(text, ",")
	n := 0
	for _, part := range strings.Fields(name) {
		r, _ := utf8.DecodeRuneInString(part)
		folded := lex.Fold(strings.Trim(part, ".’'"))
		switch {
		case unicode.IsUpper(r):
			n++
			if lex.FunctionWords[folded] && utf8.RuneCountInString(folded) > 1 && !(n > 1 && particles[folded]) || lex.Official[folded] || lex.CountryOfWord(folded) >= 0 || lex.Speaks(folded) {
				return false
			}
		case !particles[folded]:
			return false
		}
	}
	return n >= 2 && n <= 4
}

// findCaptions marks the lines between paragraphs that only name who holds an office, as the
// pictures of an article do.
func (d *sorter) findCaptions(shapes []shape, content []int) {
	for n, i := range content {
		if n > 1 && n+1 < len(content) && shapes[i].holder() && shapes[content[n-1]].last == '.' && shapes[content[n+1]].last == '.' && shapes[content[n+1]].runes > textRunes {
			d.blocks[i].Type = model.ParagraphByline
		}
	}
}

// holder tells whether a line is an office and the name of its holder: "Fijian Foreign Minister Ana Vula".
func (s shape) holder() bool {
	const least, most, name = 3, 9, 2 // words
	if !s.titleLike || s.bullet || s.numbered > 0 || s.marked > 0 || s.upper || len(s.words) < least || len(s.words) > most || hasVerb(s) || strings.ContainsAny(s.text, ":,;?!") {
		return false
	}
	l := timex.LineOf(s.text, "", s.words)
	office := false
	for i, w := range s.words[:len(s.words)-name] {
		office = office || l.CueAt(i, lex.CueOffice) > 0
		if !w.Capital && !w.Function {
			return false
		}
	}
	return office && !slices.ContainsFunc(s.words[len(s.words)-name:], func(w lex.Word) bool { return !w.Capital || w.Common() || w.Country() >= 0 })
}

// IsName tells whether a text is nothing but the name of one person.
func IsName(text string) bool { return bareName(text, shape{}) }

// nameAlone tells whether a line is made of the letters of a name, with what its
// bearer does behind a comma or not.
func nameAlone(text string) bool {
	const least, most = 3, 60 // runes
	name, tail, more := strings.Cut(text, ", ")
	if n := utf8.RuneCountInString(name); n < least || n > most {
		return false
	}
	if strings.IndexFunc(name, func(r rune) bool { return !unicode.IsLetter(r) && !strings.ContainsRune(".’' -", r) }) >= 0 {
		return false
	}
	tail = lex.Fold(lex.Clip(tail, most))
	return !more || slices.ContainsFunc(correspondents, func(s string) bool { return strings.HasPrefix(tail, s) })
}

var correspondents = []string{"envoye special", "envoyee speciale", "correspondant", "staff writer", "special correspondent", "a ", "in "}
