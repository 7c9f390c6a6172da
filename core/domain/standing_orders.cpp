// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/standing_orders.h"

#include "core/base/durable_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace ioc {
namespace {

using Kind = WallOrder::Kind;
using Told = StandingOrders::Told;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Wall)
};

/// As it is to be told now; nothing where its time is over.
std::optional<WallOrder> stillToTell(std::optional<Told> &told, Instant now)
{
    if (!told)
        return std::nullopt;
    told->since = std::min(told->since, now);
    WallOrder order = told->order;
    if (order.lasts)
        *order.lasts -= now - told->since;
    if (order.lasts && *order.lasts <= Milliseconds(0)) {
        told.reset();
        return std::nullopt;
    }
    return order;
}

QJsonObject toJson(const Told &told)
{
    QJsonObject json{{QStringLiteral("since_ms"), qint64(toMillis(told.since))}};
    if (!told.order.text.isEmpty())
        json.insert(QStringLiteral("text"), told.order.text);
    if (!told.order.sector.isEmpty())
        json.insert(QStringLiteral("sector"), told.order.sector.toString());
    if (told.order.lasts)
        json.insert(QStringLiteral("lasts_ms"), qint64(told.order.lasts->count()));
    return json;
}

Told toldFrom(const QJsonObject &json, Kind kind)
{
    Told told{{kind}, fromMillis(json[u"since_ms"].toInteger())};
    told.order.text = json[u"text"].toString().left(kLongestMessage);
    told.order.sector = SectorId(json[u"sector"].toString());
    if (json.contains(u"lasts_ms"))
        told.order.lasts = std::min(Milliseconds(json[u"lasts_ms"].toInteger()), kLongestOrder);
    return told;
}

} // namespace

void StandingOrders::take(const WallOrder &order, Instant now)
{
    if (!order.screen.isEmpty())
        return;
    switch (order.kind) {
    case Kind::Say:
        message = Told{order, now};
        message->order.lasts = order.lasts.value_or(kMessageLasts);
        break;
    case Kind::Unsay:
        message.reset();
        break;
    case Kind::Meet:
        meeting = Told{order, now};
        hold.reset();
        break;
    case Kind::EndMeeting:
        if (meeting)
            hold.reset();
        meeting.reset();
        break;
    case Kind::Play:
        meeting.reset();
        hold.reset();
        break;
    case Kind::Hold:
        hold = Told{order, now};
        break;
    case Kind::Resume:
    case Kind::ShowPage:
        hold.reset();
        break;
    case Kind::NextPage:
    case Kind::PreviousPage:
    case Kind::Open:
    case Kind::Close:
    case Kind::Ask:
        break;
    }
}

std::vector<WallOrder> StandingOrders::at(Instant now)
{
    std::vector<WallOrder> orders;
    for (std::optional<Told> *told : {&meeting, &hold, &message}) {
        if (auto order = stillToTell(*told, now))
            orders.push_back(std::move(*order));
    }
    return orders;
}

Result<StandingOrders> readStandingOrders(const QString &name, Instant now)
{
    StandingOrders orders;
    QFile file(name);
    if (!file.exists())
        return orders;
    const QJsonDocument document =
        file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()) : QJsonDocument();
    if (!document.isObject())
        return Error{ErrorCode::Decode, Texts::tr("What the walls were told last cannot be read."), name};
    if (const QJsonObject json = document[u"message"].toObject(); !json[u"text"].toString().isEmpty()) {
        orders.message = toldFrom(json, Kind::Say);
        if (!orders.message->order.lasts)
            orders.message->order.lasts = kMessageLasts;
    }
    if (const QJsonObject json = document[u"meeting"].toObject(); !json[u"sector"].toString().isEmpty()) {
        orders.meeting = toldFrom(json, Kind::Meet);
        if (now - orders.meeting->since >= kMeetingComesBack)
            orders.meeting.reset();
    }
    (void)orders.at(now); // what is over goes
    return orders;
}

Result<void> writeStandingOrders(const QString &name, const StandingOrders &orders)
{
    QJsonObject json;
    if (orders.message)
        json.insert(QStringLiteral("message"), toJson(*orders.message));
    if (orders.meeting)
        json.insert(QStringLiteral("meeting"), toJson(*orders.meeting));
    return writeDurably(name, QJsonDocument(json).toJson());
}

} // namespace ioc
