// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/streams/message_batch.h"

#include "core/base/bytes_view.h"
#include "datasources/decoders/json_parse.h"
#include "datasources/json_text.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(MessageBatch)
};

constexpr auto kMember = ",\"message\":";

} // namespace

MessageBatch::MessageBatch(Content content, Limits limits)
    : m_content(content)
    , m_limits(limits)
    , m_parser(std::make_unique<simdjson::dom::parser>())
{
}

MessageBatch::~MessageBatch() = default;

void MessageBatch::add(const QByteArray &about, QByteArrayView message, const QString &name)
{
    if (message.size() > m_limits.messageBytes)
        return refuse(Texts::tr("The message of “%1” has %2 bytes, more than the %3 that are taken.")
                          .arg(name)
                          .arg(message.size())
                          .arg(m_limits.messageBytes),
                      name);
    if (m_content == Content::Json)
        return addJson(about, message, name);
    QByteArray text;
    if (!appendWellFormed(text, message))
        return refuse(Texts::tr("The message of “%1” is no UTF-8.").arg(name), name);
    ++m_messages;
    line(about, viewOf(text));
}

void MessageBatch::addJson(const QByteArray &about, QByteArrayView message, const QString &name)
{
    simdjson::dom::element value;
    const auto error = parseJson(*m_parser, viewOf(message)).get(value);
    if (error != simdjson::SUCCESS)
        return refuse(Texts::tr("The message of “%1” is no valid JSON: %2")
                          .arg(name, QString::fromUtf8(simdjson::error_message(error))),
                      name);
    ++m_messages;
    simdjson::dom::array list;
    if (value.get(list) != simdjson::SUCCESS)
        return line(about, viewOf(message));
    for (const simdjson::dom::element element : list)
        line(about, simdjson::minify(element));
}

void MessageBatch::line(const QByteArray &about, std::string_view value)
{
    m_lines += about;
    m_lines += about.size() > 1 ? kMember : kMember + 1;
    const qsizetype start = m_lines.size();
    m_lines.append(value.data(), qsizetype(value.size()));
    // Within valid JSON a line break stands only between values.
    for (qsizetype i = start; i < m_lines.size(); ++i) {
        if (m_lines[i] == '\n' || m_lines[i] == '\r')
            m_lines[i] = ' ';
    }
    m_lines += "}\n";
}

void MessageBatch::refuse(const QString &reason, const QString &name)
{
    ++m_messages;
    const QJsonObject record{{QStringLiteral("message"), name}};
    m_refused.push_back({{}, {}, reason, QJsonDocument(record).toJson(QJsonDocument::Compact)});
}

void MessageBatch::moveTo(Payload &payload)
{
    payload.bytes = std::exchange(m_lines, {});
    if (payload.bytes.isEmpty())
        payload.bytes = "\n"; // a payload without rows
    payload.unreadable = std::int64_t(m_refused.size());
    payload.aside = std::exchange(m_refused, {});
    m_messages = 0;
}

MessageBatch messageBatchFor(const QJsonObject &connector)
{
    MessageBatch::Limits limits;
    limits.messageBytes = qsizetype(connector["max_message_kib"].toInt(int(limits.messageBytes / 1024))) * 1024;
    const bool isText = connector["message"].toString() == u"text";
    return {isText ? MessageBatch::Content::Text : MessageBatch::Content::Json, limits};
}

} // namespace ioc
