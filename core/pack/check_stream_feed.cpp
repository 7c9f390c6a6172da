// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/check_stream_feed.h"

#include "core/base/mqtt_topic.h"
#include "core/domain/feed_kinds.h"
#include "core/pack/pack_problem.h"

namespace ioc {
namespace {

const QString kReceived = QStringLiteral("/received");

/// The members that stand beside "message".
Result<QStringList> membersOf(const QJsonObject &connector)
{
    const QString type = connector["type"].toString();
    if (type == u"websocket")
        return QStringList{QStringLiteral("received")};
    if (type == u"sse")
        return QStringList{QStringLiteral("received"), QStringLiteral("event"), QStringLiteral("id")};
    const auto topic = MqttTopic::parse(connector["topic"].toString());
    if (!topic)
        return topic.error();
    QStringList members{QStringLiteral("received"), QStringLiteral("topic"), QStringLiteral("retained"),
                        QStringLiteral("qos")};
    for (const QByteArray &name : topic->names()) {
        if (members.contains(QString::fromLatin1(name)) || name == "message")
            return Error{ErrorCode::InvalidPack,
                         PackTexts::tr("A part of a topic cannot be called “%1”.").arg(QString::fromLatin1(name))};
        members.push_back(QString::fromLatin1(name));
    }
    return members;
}

QStringList faultsOfArrival(const QJsonObject &connector)
{
    QStringList faults;
    if (connector["type"].toString() != u"mqtt")
        return faults;
    if (connector["qos"].toInt() > 0)
        faults.push_back(
            PackTexts::tr("At QoS 1 and 2 a message may have waited at the broker, so the time of its arrival "
                          "(/received) tells nothing: take a time from the message, or QoS 0."));
    else if (connector["retained"].toString() != u"ignore")
        faults.push_back(PackTexts::tr("What the broker had kept has no time of arrival (/received): say that retained "
                                       "messages are ignored."));
    return faults;
}

} // namespace

QStringList faultsOfStreamFeed(const FeedDefinition &feed)
{
    if (!isStream(feed.connector))
        return {};
    QStringList faults;
    if (feed.format["type"].toString() != u"ndjson")
        faults.push_back(PackTexts::tr("Messages come as lines: the format is ndjson."));
    if (feed.pageRows > 0 || !feed.watermarkField.isEmpty())
        faults.push_back(PackTexts::tr("A stream has no pages (page_rows) and no watermark."));
    if (feed.schedule)
        faults.push_back(
            PackTexts::tr("A stream is listened to without a break: it has every_s and promise_s, and no schedule."));
    const auto members = membersOf(feed.connector);
    if (!members) {
        faults.push_back(members.error().message);
        return faults;
    }
    for (const FieldMapping &field : feed.fields) {
        if (field.source == kReceivedSource)
            faults.push_back(PackTexts::tr("A message of a stream has a time of arrival of its own: /received, not %1.")
                                 .arg(kReceivedSource));
        const QString first = field.source.section(QLatin1Char('/'), 1, 1);
        if (field.source.startsWith(QLatin1Char('/')) && first != u"message" && !members->contains(first))
            faults.push_back(
                PackTexts::tr("No message has “%1”: what it says stands below /message.").arg(field.source));
        if (field.source == kReceived)
            faults += faultsOfArrival(feed.connector);
    }
    return faults;
}

} // namespace ioc
