// Installers packs the program for the systems that it runs on. One description,
// [product], is all that the files of a package are rendered from; [stage] lists
// what is installed where, and each format is a writer of that list.
//
// It is a module of its own, so that what packs the program is never linked into
// it. Run it at the root of the project: make installers.
package main
