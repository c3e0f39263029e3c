// Package article reads a source document on a visit (an article, a statement,
// a fact sheet) and finds what is to be in its briefing.
//
// The path is [Read] → [Parse] → [Document.Nodes]. Parse decodes the bytes, splits the
// text into paragraphs, says what each is (title, heading, body, bullet, byline, chrome)
// and what domain it belongs to, and collects facts: the visit, dated events, key
// figures, agreements, people and organisations. What becomes of them in a briefing that there is,
// package intake says.
//
// Two promises. A passage is always exactly Text[From:To], in bytes of the
// decoded UTF-8 text, and every body line ends up in a stake, word for word.
// And nothing is invented: what the source does not name stays empty.
//
// Each paragraph is split into words once, and each word is looked up once for
// all rules (package lex); what each line is says package blocks; the paragraphs are read on all processors (scan.go),
// and what they say is put together in the order of the text.
//
// A line of this package is one of package quantity (figures), which is one of package
// timex (dates), which is one of package lex (words): each room adds what it finds in a line.
//
// Where things are, each group from its entrance down:
//
//   - text: document.go, read.go, scan.go, contain.go, line.go, attached.go, tidy.go
//   - domains: domain.go, greets.go, arranges.go, reason.go
//   - dates: event.go, untold.go, resolve.go, published.go, dayline.go, staydays.go, duration.go
//   - figures: headfigure.go, currency.go, acronym.go
//   - people: people.go, person.go, name.go, nameless.go, posts.go, postlist.go; their sides: camps.go, entourage.go, opposites.go, polish.go
//   - organisations: organisation.go, bodies.go; their names: bodyname.go, bodyphrase.go, bodyname_en.go, company.go, bodybeside.go, bodylist.go
//   - the visit: visit.go, lead.go; who: roll.go, frame.go, parties.go, subject.go, receiving.go, inviter.go, visitor.go, host.go, sides.go, speaker.go, address.go,
//     delegation.go, pairs.go, late.go, told.go, likely.go,
//     onvisit.go, novisit.go, thirdplace.go, athome.go; by all that speaks for it: guest.go, guestclues.go, guestpair.go, guestweights.go; where: destination.go, clause.go, place.go, onecity.go, recordplace.go, venue.go, naming.go;
//     when: stay.go, stages.go, lastday.go, openend.go, programme.go, doing.go; and by all that speaks for it: days.go, dayclues.go, dayweights.go
//   - what comes of it: agreement.go, bargain.go, pledge.go, commitment.go, intent.go, acting.go, signedlist.go, repeat.go, wording.go, nodes.go, outline.go, headline.go, title.go, scene.go, placeline.go, shorten.go, lacks.go,
//     carried.go, rows.go, doubt.go, comments.go, mention.go
//
// The word lists are data, see [lex.Lists]; the rules are tuned to ways of writing
// and never to one text.
package article
