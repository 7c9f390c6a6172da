// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/decoder.h"

#include <QXmlStreamAttributes>

#include <string>
#include <vector>

namespace ioc {

/// Whether a name of a document, however its letters were composed, is the wanted one, which is in NFC.
bool isNamed(QStringView name, const QString &wanted);

/// Gathers the fields of one row element after the other from what stands within it. A field is a path of element names
/// below the row (`code`, `address/commune`), of an attribute (`@id`, `value/@unit`), or `.`, the row's own text; names
/// are local names, whose letters and marks may be composed or taken apart (NFC, NFD). What is not there is absent,
/// what is empty an empty text, an element with elements inside a structure. An element or attribute on such a path
/// that stands twice makes the row unreadable, for either could be meant, and so does a text of more than kLongestText
/// bytes. A row without any of the fields is unreadable too.
class XmlRow
{
public:
    static constexpr size_t kLongestText = 256 * 1024;

    explicit XmlRow(const std::vector<QString> &paths);

    /// The row element begins.
    void begin(const QXmlStreamAttributes &attributes);

    void startElement(QStringView name, const QXmlStreamAttributes &attributes);
    void characters(QStringView text);

    /// False when it was the row element that ended.
    bool endElement();

    /// Gives the row that has ended. False when the sink wants no more.
    bool give(RowSink &sink);

private:
    struct Field
    {
        int element = 0; ///< of which it is the text or an attribute
        bool present = false;
        bool structure = false;
        bool unclear = false; ///< two values, or too long a one
        std::string text;
    };

    struct Attribute
    {
        QString name;
        size_t field;
    };

    /// An element on the way to a field; the first is the row.
    struct Element
    {
        QString name;
        int parent = -1;
        std::vector<size_t> fields; ///< that are its text
        std::vector<Attribute> attributes;
        int seen = 0;
    };

    static constexpr int kOther = -1; ///< an element that no field asks for

    void addField(const QString &path, size_t field);
    int child(int parent, QStringView name) const;
    int childCalled(int parent, QStringView name) const;
    bool standsTwice(int element) const;
    void enter(int element, const QXmlStreamAttributes &attributes);
    void take(size_t field, QStringView text);
    void complain(const QString &reason);

    std::vector<Element> m_elements;
    std::vector<Field> m_fields;
    std::vector<int> m_open; ///< from the row down
    std::vector<Cell> m_cells;
    QString m_reason; ///< why the row is unreadable; empty when it is not
};

} // namespace ioc
