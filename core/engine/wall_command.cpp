// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/wall_command.h"

#include <QCoreApplication>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(WallCommand)
};

using Kind = WallOrder::Kind;

/// What an order must bring besides its name; empty: nothing.
QString memberOf(Kind kind)
{
    switch (kind) {
    case Kind::ShowPage:
        return QStringLiteral("page");
    case Kind::Play:
        return QStringLiteral("playlist");
    case Kind::Meet:
        return QStringLiteral("sector");
    case Kind::Say:
        return QStringLiteral("text");
    default:
        return {};
    }
}

/// Whether an order may bring a text.
bool mayName(Kind kind, const QString &member)
{
    if (kind == Kind::Open)
        return member == u"page" || member == u"playlist";
    return member == memberOf(kind);
}

/// Whether an order may bring a number.
bool maySay(Kind kind, const QString &member)
{
    if (member == u"seconds")
        return kind == Kind::Hold || kind == Kind::Say;
    return kind == Kind::Open && (member == u"picture_height" || member == u"farthest_seat");
}

bool isOneLine(const QString &text)
{
    return !text.trimmed().isEmpty() && text.size() <= kLongestMessage &&
           std::all_of(text.begin(), text.end(), [](QChar sign) { return sign.isPrint(); });
}

Result<void> takeNumber(WallOrder &order, const QString &member, const QJsonValue &value)
{
    constexpr double kFarthest = 100; // metres
    const double number = value.toDouble();
    if (member == u"seconds") {
        if (!value.isDouble() || number < 1 || number * 1000 > double(kLongestOrder.count()))
            return Error{ErrorCode::Usage, Texts::tr("A time is a number of seconds, from 1 to 86400.")};
        order.lasts = Milliseconds(std::llround(number) * 1000);
        return {};
    }
    if (!value.isDouble() || number <= 0 || number > kFarthest)
        return Error{ErrorCode::Usage, Texts::tr("Heights and distances are metres, above 0 and at most 100.")};
    (member == u"picture_height" ? order.pictureHeight : order.farthestSeat) = number;
    return {};
}

void takeText(WallOrder &order, const QString &member, const QString &text)
{
    if (member == u"page")
        order.page = PageId(text);
    else if (member == u"playlist")
        order.playlist = PlaylistId(text);
    else if (member == u"sector")
        order.sector = SectorId(text);
    else
        order.text = text;
}

} // namespace

Result<WallOrder> wallOrderFrom(const Command &command)
{
    const auto kind = wallOrderFromString(command.event);
    if (!kind)
        return Error{ErrorCode::Usage, Texts::tr("“%1” is nothing that a wall does.").arg(command.event.left(64))};
    WallOrder order{*kind};
    order.screen = command.subject;
    for (auto it = command.body.begin(); it != command.body.end(); ++it) {
        if (mayName(*kind, it.key()) && it.value().isString()) {
            takeText(order, it.key(), it.value().toString());
        } else if (maySay(*kind, it.key())) {
            if (const auto taken = takeNumber(order, it.key(), it.value()); !taken)
                return taken.error();
        } else {
            return Error{ErrorCode::Usage, Texts::tr("This order takes no such “%1”.").arg(it.key().left(64))};
        }
    }
    const QString wanted = memberOf(*kind);
    if (!wanted.isEmpty() && command.body[wanted].toString().isEmpty())
        return Error{ErrorCode::Usage, Texts::tr("The order names no “%1”.").arg(wanted)};
    if (*kind == Kind::Say && !isOneLine(order.text))
        return Error{ErrorCode::Usage,
                     Texts::tr("A message is one line of at most %1 characters.").arg(kLongestMessage)};
    if ((*kind == Kind::Open || *kind == Kind::Close) && order.screen.isEmpty())
        return Error{ErrorCode::Usage, Texts::tr("This order names a screen.")};
    if (order.pictureHeight && !order.farthestSeat)
        return Error{
            ErrorCode::Usage,
            Texts::tr("With the height of the picture goes the distance of the farthest seat, in metres too.")};
    return order;
}

Command commandOf(const WallOrder &order)
{
    QJsonObject body;
    const std::pair<const char *, QString> texts[] = {{"page", order.page.toString()},
                                                      {"playlist", order.playlist.toString()},
                                                      {"sector", order.sector.toString()},
                                                      {"text", order.text}};
    for (const auto &[name, text] : texts) {
        if (!text.isEmpty())
            body.insert(QLatin1StringView(name), text);
    }
    if (order.lasts)
        body.insert(QStringLiteral("seconds"), double(order.lasts->count()) / 1000);
    if (order.pictureHeight)
        body.insert(QStringLiteral("picture_height"), *order.pictureHeight);
    if (order.farthestSeat)
        body.insert(QStringLiteral("farthest_seat"), *order.farthestSeat);
    return {Command::Kind::ActOnWall, {}, {}, order.screen, toString(order.kind), body};
}

bool isRecorded(WallOrder::Kind kind)
{
    return kind == Kind::Say || kind == Kind::Unsay || kind == Kind::Meet || kind == Kind::EndMeeting;
}

QJsonObject factsOf(const std::vector<WallStatus> &walls, const Zone &zone)
{
    QJsonArray list;
    for (const WallStatus &wall : walls)
        list.append(QJsonObject{{QStringLiteral("screen"), wall.screen},
                                {QStringLiteral("page"), wall.page.toString()},
                                {QStringLiteral("mode"), wall.mode},
                                {QStringLiteral("until"), wall.until ? zone.toIso(*wall.until) : QJsonValue()},
                                {QStringLiteral("message"), wall.message}});
    return {{QStringLiteral("walls"), list}};
}

} // namespace ioc
