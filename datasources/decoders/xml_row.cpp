// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/xml_row.h"

#include "core/ingest/composed_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(XmlDecoder)
};

} // namespace

bool isNamed(QStringView name, const QString &wanted)
{
    QString room;
    return name == wanted || composed(name, room) == wanted;
}

XmlRow::XmlRow(const std::vector<QString> &paths)
    : m_elements(1)
    , m_fields(paths.size())
    , m_cells(paths.size())
{
    for (size_t i = 0; i < paths.size(); ++i)
        addField(paths[i].normalized(QString::NormalizationForm_C), i);
}

void XmlRow::addField(const QString &path, size_t field)
{
    int &element = m_fields[field].element;
    const QStringList steps = path == u"." ? QStringList() : path.split(QLatin1Char('/'));
    for (const QString &step : steps) {
        if (step.startsWith(QLatin1Char('@'))) {
            m_elements[size_t(element)].attributes.push_back({step.mid(1), field});
            return;
        }
        int next = child(element, step);
        if (next == kOther) {
            next = int(m_elements.size());
            m_elements.push_back({step, element, {}, {}, 0});
        }
        element = next;
    }
    m_elements[size_t(element)].fields.push_back(field);
}

void XmlRow::begin(const QXmlStreamAttributes &attributes)
{
    for (Element &element : m_elements)
        element.seen = 0;
    for (Field &field : m_fields) {
        field.present = field.structure = field.unclear = false;
        field.text.clear();
    }
    m_reason.clear();
    m_open.clear();
    enter(0, attributes);
}

void XmlRow::startElement(QStringView name, const QXmlStreamAttributes &attributes)
{
    const int parent = m_open.back();
    if (parent == kOther) {
        m_open.push_back(kOther);
        return;
    }
    for (const size_t field : m_elements[size_t(parent)].fields)
        m_fields[field].structure = true;
    enter(child(parent, name), attributes);
}

void XmlRow::characters(QStringView text)
{
    if (m_open.back() == kOther)
        return;
    for (const size_t field : m_elements[size_t(m_open.back())].fields)
        take(field, text);
}

bool XmlRow::endElement()
{
    m_open.pop_back();
    return !m_open.empty();
}

bool XmlRow::give(RowSink &sink)
{
    if (!m_fields.empty() &&
        std::none_of(m_fields.begin(), m_fields.end(), [](const Field &field) { return field.present; }))
        complain(Texts::tr("the row has none of the fields that the mapping asks for"));
    for (size_t i = 0; i < m_fields.size(); ++i) {
        const Field &field = m_fields[i];
        m_cells[i] = Cell{};
        if (!field.present || field.unclear || standsTwice(field.element))
            continue;
        m_cells[i].kind = field.structure ? Cell::Kind::Structure : Cell::Kind::Text;
        if (!field.structure)
            m_cells[i].text = field.text;
    }
    return m_reason.isEmpty() ? sink.row(m_cells) : sink.unreadableRow(m_reason, m_cells);
}

int XmlRow::child(int parent, QStringView name) const
{
    const int found = childCalled(parent, name);
    if (found != kOther)
        return found;
    QString room;
    const QStringView whole = composed(name, room);
    return whole.data() == name.data() ? kOther : childCalled(parent, whole);
}

int XmlRow::childCalled(int parent, QStringView name) const
{
    for (size_t i = size_t(parent) + 1; i < m_elements.size(); ++i) {
        if (m_elements[i].parent == parent && m_elements[i].name == name)
            return int(i);
    }
    return kOther;
}

bool XmlRow::standsTwice(int element) const
{
    for (; element >= 0; element = m_elements[size_t(element)].parent) {
        if (m_elements[size_t(element)].seen > 1)
            return true;
    }
    return false;
}

void XmlRow::enter(int element, const QXmlStreamAttributes &attributes)
{
    m_open.push_back(element);
    if (element == kOther)
        return;
    Element &entered = m_elements[size_t(element)];
    if (++entered.seen > 1)
        complain(Texts::tr("the element “%1” stands twice").arg(entered.name));
    for (const size_t field : entered.fields)
        m_fields[field].present = true;
    for (const Attribute &wanted : entered.attributes) {
        for (const QXmlStreamAttribute &attribute : attributes) {
            if (!isNamed(attribute.name(), wanted.name))
                continue;
            Field &field = m_fields[wanted.field];
            if (field.present && !standsTwice(element)) {
                complain(Texts::tr("the attribute “%1” stands twice").arg(wanted.name));
                field.unclear = true;
            }
            field.present = true;
            take(wanted.field, attribute.value());
        }
    }
}

void XmlRow::take(size_t field, QStringView text)
{
    Field &taken = m_fields[field];
    const QByteArray utf8 = text.toUtf8();
    if (taken.text.size() + size_t(utf8.size()) > kLongestText) {
        complain(Texts::tr("a text is longer than %1 KiB").arg(kLongestText / 1024));
        taken.unclear = true;
    }
    if (!taken.unclear)
        taken.text.append(utf8.constData(), size_t(utf8.size()));
}

void XmlRow::complain(const QString &reason)
{
    if (m_reason.isEmpty())
        m_reason = reason;
}

} // namespace ioc
