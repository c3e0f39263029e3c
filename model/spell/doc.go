// Package spell checks spelling with the dictionaries of Hunspell: a list of
// stems, and affixes that say which forms each stem has.
//
// [Read] reads a dictionary. It keeps the stems as they are in the file, in
// order, and never lists the forms: a word is right when taking affixes off it
// leads to a stem that allows them. A [Checker] finds the faults in a text, and
// remembers what it found in each word, for those that come again.
//
// It knows nothing of briefings. All offsets are bytes of UTF-8.
package spell
