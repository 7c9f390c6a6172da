// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/read_notify.h"

#include "core/pack/json_reading.h"

#include <QJsonArray>
#include <QUrl>

namespace ioc {
namespace {

using namespace std::chrono;

constexpr int kSubmission = 587;  // RFC 6409
constexpr int kSubmissions = 465; // RFC 8314

template <typename Thing>
std::vector<Thing> idsOf(const QJsonValue &json)
{
    std::vector<Thing> ids;
    for (const QString &text : stringList(json))
        ids.push_back(Thing(text));
    return ids;
}

Priority priorityOf(const QJsonValue &json, Priority otherwise)
{
    return priorityFromString(json.toString()).value_or(otherwise);
}

QTime timeOf(const QJsonValue &json)
{
    return QTime::fromString(json.toString(), QStringLiteral("HH:mm"));
}

EmailChannel emailChannel(const QJsonObject &json)
{
    EmailChannel email;
    email.tls = json["tls"] == QLatin1String("implicit") ? EmailChannel::Tls::Implicit : EmailChannel::Tls::StartTls;
    email.host = json["host"].toString();
    email.port = json["port"].toInt(email.tls == EmailChannel::Tls::Implicit ? kSubmissions : kSubmission);
    email.user = json["user"].toString();
    email.secret = json["secret"].toString();
    email.caSecret = json["ca_secret"].toString();
    email.from = json["from"].toString();
    email.fromName = json["from_name"].toString();
    return email;
}

/// Names are encoded here, once; the values keep their placeholders.
QString formOf(const QJsonObject &fields)
{
    QStringList pairs;
    for (auto field = fields.begin(); field != fields.end(); ++field)
        pairs.push_back(QString::fromLatin1(QUrl::toPercentEncoding(field.key())) + QLatin1Char('=') +
                        QString::fromLatin1(QUrl::toPercentEncoding(field.value().toString(), "{}")));
    return pairs.join(QLatin1Char('&'));
}

SmsChannel smsChannel(const QJsonObject &json)
{
    SmsChannel sms;
    sms.url = json["url"].toString();
    if (json.contains(QLatin1String("json"))) {
        sms.bodyKind = SmsChannel::Body::Json;
        sms.body = QString::fromUtf8(QJsonDocument(json["json"].toObject()).toJson(QJsonDocument::Compact));
    } else if (json.contains(QLatin1String("form"))) {
        sms.bodyKind = SmsChannel::Body::Form;
        sms.body = formOf(json["form"].toObject());
    }
    const QJsonObject headers = json["headers"].toObject();
    for (auto header = headers.begin(); header != headers.end(); ++header)
        sms.headers[header.key()] = header.value().toString();
    sms.secret = json["secret"].toString();
    sms.caSecret = json["ca_secret"].toString();
    sms.expects = json["expects"].toString();
    sms.withoutMarks = json["without_marks"].toBool();
    return sms;
}

NotifyChannel channelOf(const QJsonObject &json)
{
    NotifyChannel channel{ChannelId(json["id"].toString()), localizedText(json["name"]), {}};
    const QString type = json["type"].toString();
    if (type == u"sound")
        channel.by = SoundChannel{};
    else if (type == u"email")
        channel.by = emailChannel(json);
    else if (type == u"webhook")
        channel.by = WebhookChannel{json["url"].toString(), json["secret"].toString(), json["ca_secret"].toString()};
    else if (type == u"sms")
        channel.by = smsChannel(json);
    return channel;
}

NotifiedPerson personOf(const QJsonObject &json)
{
    NotifiedPerson person{json["id"].toString(), localizedText(json["name"]), {}};
    const QJsonObject addresses = json["addresses"].toObject();
    for (auto address = addresses.begin(); address != addresses.end(); ++address)
        person.addresses[ChannelId(address.key())] = address.value().toString();
    return person;
}

NotifyRoute routeOf(const QJsonObject &json)
{
    NotifyRoute route;
    route.role = json["role"].toString();
    route.least = priorityOf(json["least_priority"], route.least);
    route.owners = idsOf<AgencyId>(json["owners"]);
    route.channels = idsOf<ChannelId>(json["channels"]);
    if (const QJsonObject quiet = json["quiet"].toObject(); !quiet.isEmpty())
        route.quiet =
            QuietHours{timeOf(quiet["from"]), timeOf(quiet["to"]), priorityOf(quiet["passes"], Priority::Critical)};
    if (const QJsonObject digest = json["digest"].toObject(); !digest.isEmpty())
        route.digest = Digest{minutes(digest["every_min"].toInt()), priorityOf(digest["below"], Priority::High)};
    route.tellsReturns = json["returns"].toBool(true);
    return route;
}

EscalationStep stepOf(const QJsonObject &json)
{
    EscalationStep step;
    step.after = minutes(json["after_min"].toInt());
    step.role = json["role"].toString();
    step.least = priorityOf(json["least_priority"], step.least);
    step.owners = idsOf<AgencyId>(json["owners"]);
    step.channels = idsOf<ChannelId>(json["channels"]);
    return step;
}

} // namespace

NotifySettings notifySettings(const QJsonObject &json)
{
    NotifySettings settings;
    for (const auto &channel : json["channels"].toArray())
        settings.channels.push_back(channelOf(channel.toObject()));
    for (const auto &person : json["people"].toArray())
        settings.people.push_back(personOf(person.toObject()));
    for (const auto &item : json["roles"].toArray()) {
        const QJsonObject role = item.toObject();
        const QStringList people = stringList(role["people"]);
        settings.roles.push_back({role["id"].toString(), localizedText(role["name"]), {people.begin(), people.end()}});
    }
    for (const auto &route : json["routes"].toArray())
        settings.routes.push_back(routeOf(route.toObject()));
    for (const auto &step : json["escalation"].toArray())
        settings.escalation.push_back(stepOf(step.toObject()));
    if (const QJsonObject deadMan = json["dead_man"].toObject(); !deadMan.isEmpty())
        settings.deadMan = DeadMan{ChannelId(deadMan["channel"].toString()), seconds(deadMan["every_s"].toInt(60))};
    if (json.contains(QLatin1String("give_up_after_h")))
        settings.giveUpAfter = hours(json["give_up_after_h"].toInt());
    return settings;
}

} // namespace ioc
