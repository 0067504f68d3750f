/** OOXML packages: one archive reader and writer, relationships, content types, XML. */
package selfeval.ooxml;
