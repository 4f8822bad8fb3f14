#include "CHTML.h"

#include <limits.h>
#include <pthread.h>
#include <string.h>

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

// The events are handed over as they come and no tree is built, so nesting of any depth costs no
// stack, and libxml2's own limit for trees does not cut a page short.
typedef struct reading {
  const chtml_handler *handler;
  xmlParserCtxtPtr parser;
} reading;

// Browsers nest no deeper either. libxml2 looks through all open elements at each end tag that closes
// none of them, so their number must have a bound for its time to grow with the page alone.
enum { deepest = 512 };

// An element that lies too deep takes the place of the one around it. The parser has pushed its name
// by now and goes by what stands on top of the stack.
static void bound_depth(reading *self) {
  xmlParserCtxtPtr parser = self->parser;
  if (!parser->html || parser->nameNr <= deepest) return;
  int top = parser->nameNr - 1;
  self->handler->end(self->handler->context, (const char *)parser->nameTab[top - 1]);
  parser->nameTab[top - 1] = parser->nameTab[top];
  parser->nameTab[top] = NULL;
  parser->nameNr = top;
}

static void start_element(void *data, const xmlChar *name, const xmlChar **attributes) {
  reading *self = data;
  const xmlParserInput *input = self->parser->input;
  bound_depth(self);
  self->handler->start(
      self->handler->context, (const char *)name, (const char *const *)attributes,
      input ? input->line : 1);
}

static void end_element(void *data, const xmlChar *name) {
  reading *self = data;
  self->handler->end(self->handler->context, (const char *)name);
}

static void characters(void *data, const xmlChar *text, int length) {
  reading *self = data;
  self->handler->text(self->handler->context, (const char *)text, length);
}

// Only the entities that every XML text has; a declared one could stand for any amount of text.
static xmlEntityPtr predefined_entity(void *data, const xmlChar *name) {
  (void)data;
  return xmlGetPredefinedEntity(name);
}

static xmlSAXHandler handler_events(void) {
  xmlSAXHandler events;
  memset(&events, 0, sizeof events);
  events.startElement = start_element;
  events.endElement = end_element;
  events.characters = characters;
  events.ignorableWhitespace = characters;
  events.cdataBlock = characters;
  return events;
}

// Two threads that make the first parser at the same time would each make the lock of libxml2's
// dictionaries, and wait for the other's for ever.
static void prepare(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, xmlInitParser);
}

bool chtml_read_html(const uint8_t *text, size_t length, const chtml_handler *handler) {
  if (length > INT_MAX) return false;
  // The parser takes no empty text.
  if (length == 0) return true;
  prepare();
  htmlParserCtxtPtr parser = htmlCreateMemoryParserCtxt((const char *)text, (int)length);
  if (!parser) return false;
  reading self = {handler, parser};
  xmlSAXHandler events = handler_events();
  xmlSAXHandlerPtr own = parser->sax;
  htmlCtxtUseOptions(
      parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                  HTML_PARSE_IGNORE_ENC);
  parser->charset = XML_CHAR_ENCODING_UTF8;
  parser->linenumbers = 1;
  parser->sax = &events;
  parser->userData = &self;
  htmlParseDocument(parser);
  parser->sax = own;
  htmlFreeParserCtxt(parser);
  return true;
}

bool chtml_read_xml(const uint8_t *text, size_t length, const chtml_handler *handler) {
  if (length > INT_MAX) return false;
  if (length == 0) return false;
  prepare();
  xmlParserCtxtPtr parser = xmlCreateMemoryParserCtxt((const char *)text, (int)length);
  if (!parser) return false;
  reading self = {handler, parser};
  xmlSAXHandler events = handler_events();
  events.getEntity = predefined_entity;
  xmlSAXHandlerPtr own = parser->sax;
  xmlCtxtUseOptions(
      parser, XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET | XML_PARSE_HUGE |
                  XML_PARSE_IGNORE_ENC | XML_PARSE_SAX1);
  parser->linenumbers = 1;
  parser->sax = &events;
  parser->userData = &self;
  xmlParseDocument(parser);
  bool isWellFormed = parser->wellFormed;
  parser->sax = own;
  xmlFreeParserCtxt(parser);
  return isWellFormed;
}
