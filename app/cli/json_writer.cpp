// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/json_writer.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace ioc {

void JsonWriter::comma()
{
    if (m_needsComma)
        m_out += ',';
    m_needsComma = true;
}

void JsonWriter::key(const char *name)
{
    comma();
    m_out += '"';
    m_out += name;
    m_out += "\":";
}

JsonWriter &JsonWriter::beginObject()
{
    comma();
    m_out += '{';
    m_needsComma = false;
    return *this;
}

JsonWriter &JsonWriter::beginObject(const char *name)
{
    key(name);
    m_out += '{';
    m_needsComma = false;
    return *this;
}

JsonWriter &JsonWriter::endObject()
{
    m_out += '}';
    m_needsComma = true;
    return *this;
}

JsonWriter &JsonWriter::beginArray(const char *name)
{
    key(name);
    m_out += '[';
    m_needsComma = false;
    return *this;
}

JsonWriter &JsonWriter::endArray()
{
    m_out += ']';
    m_needsComma = true;
    return *this;
}

JsonWriter &JsonWriter::member(const char *name, const QString &value)
{
    key(name);
    text(value);
    return *this;
}

JsonWriter &JsonWriter::element(const QString &value)
{
    comma();
    text(value);
    return *this;
}

JsonWriter &JsonWriter::raw(const char *name, const QByteArray &json)
{
    key(name);
    m_out += json;
    return *this;
}

/// A list of one text, without its brackets: Qt does the escaping.
void JsonWriter::text(const QString &value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    m_out += list.mid(1, list.size() - 2);
}

JsonWriter &JsonWriter::member(const char *name, double value)
{
    if (!std::isfinite(value))
        return null(name);
    key(name);
    m_out += QByteArray::number(value, 'g', QLocale::FloatingPointShortest);
    return *this;
}

JsonWriter &JsonWriter::member(const char *name, std::int64_t value)
{
    key(name);
    m_out += QByteArray::number(qlonglong(value));
    return *this;
}

JsonWriter &JsonWriter::member(const char *name, bool value)
{
    key(name);
    m_out += value ? "true" : "false";
    return *this;
}

JsonWriter &JsonWriter::null(const char *name)
{
    key(name);
    m_out += "null";
    return *this;
}

} // namespace ioc
