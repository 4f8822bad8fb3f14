#ifndef TIFA_CHTML_H
#define TIFA_CHTML_H

// libxml2's own headers pull ICU's in, which do not compile beside Swift's Foundation, so none is
// included here.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What a parser calls while it reads. All text is UTF-8 and lives as long as the call.
typedef struct chtml_handler {
  void *context;
  /// An element begins on `line` of the text, from 1. `attributes` holds names and values in turn
  /// and ends with NULL, or is NULL for none; a value is NULL for an attribute without one.
  void (*start)(void *context, const char *name, const char *const *attributes, int line);
  void (*end)(void *context, const char *name);
  /// Character data, entities resolved; one run may come in several parts.
  void (*text)(void *context, const char *bytes, int length);
} chtml_handler;

/// Reads UTF-8 as HTML, whatever it says of its encoding.
///
/// No input fails: tags that are missing are supplied, those that make no sense left out. Nothing is
/// fetched and no script runs. Elements nest no deeper than in browsers: one that would ends the one
/// around it. Returns false for want of memory and for more than INT_MAX bytes.
bool chtml_read_html(const uint8_t *text, size_t length, const chtml_handler *handler);

/// Reads UTF-8 as XML; prefixes are part of the names, and entities of a document type are not
/// resolved. Returns whether it was well formed; what came before the first error was handed over.
bool chtml_read_xml(const uint8_t *text, size_t length, const chtml_handler *handler);

#endif
