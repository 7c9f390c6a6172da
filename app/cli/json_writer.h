// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace ioc {

/// Writes JSON with keys in the order given, as docs/cli.md promises (QJsonObject sorts them).
class JsonWriter
{
public:
    JsonWriter &beginObject();
    JsonWriter &beginObject(const char *key);
    JsonWriter &endObject();
    JsonWriter &beginArray(const char *key);
    JsonWriter &endArray();

    JsonWriter &member(const char *key, const QString &value);
    JsonWriter &member(const char *key, const char *value) { return member(key, QString::fromUtf8(value)); }
    JsonWriter &member(const char *key, double value);
    JsonWriter &member(const char *key, std::int64_t value);
    JsonWriter &member(const char *key, bool value);
    JsonWriter &null(const char *key);

    /// What is JSON already.
    JsonWriter &raw(const char *key, const QByteArray &json);

    /// A text of an array.
    JsonWriter &element(const QString &value);

    template <typename T>
    JsonWriter &member(const char *key, const std::optional<T> &value)
    {
        return value ? member(key, *value) : null(key);
    }

    /// An empty text becomes null.
    JsonWriter &textOrNull(const char *key, const QString &value)
    {
        return value.isEmpty() ? null(key) : member(key, value);
    }

    const QByteArray &bytes() const { return m_out; }

private:
    void key(const char *name);
    void comma();
    void text(const QString &value);

    QByteArray m_out;
    bool m_needsComma = false;
};

} // namespace ioc
