// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/screen_plans.h"

#include "core/base/durable_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace ioc {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Wall)
};

ScreenPlan planFrom(const QJsonObject &json)
{
    const ScreenPlan plain;
    return {json[u"screen"].toString(), PageId(json[u"page"].toString()), PlaylistId(json[u"playlist"].toString()),
            json[u"picture_height_m"].toDouble(), json[u"farthest_seat"].toDouble(plain.farthestSeat)};
}

QJsonObject toJson(const ScreenPlan &plan)
{
    QJsonObject json{{QStringLiteral("screen"), plan.screen}, {QStringLiteral("farthest_seat"), plan.farthestSeat}};
    if (!plan.page.isEmpty())
        json.insert(QStringLiteral("page"), plan.page.toString());
    if (!plan.playlist.isEmpty())
        json.insert(QStringLiteral("playlist"), plan.playlist.toString());
    if (plan.pictureHeight > 0)
        json.insert(QStringLiteral("picture_height_m"), plan.pictureHeight);
    return json;
}

} // namespace

double ScreenPlan::seatInHeights() const
{
    return std::clamp(pictureHeight > 0 ? farthestSeat / pictureHeight : farthestSeat, kNearestSeat, kFarthestSeat);
}

Result<std::vector<ScreenPlan>> readScreenPlans(const QString &name)
{
    QFile file(name);
    if (!file.exists())
        return std::vector<ScreenPlan>();
    const QJsonDocument document =
        file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()) : QJsonDocument();
    const QJsonValue list = document.object()[QStringLiteral("screens")];
    if (!list.isArray())
        return Error{ErrorCode::Decode, Texts::tr("The list of screens cannot be read; it is left as it is."), name};
    std::vector<ScreenPlan> plans;
    for (const auto &item : list.toArray()) {
        ScreenPlan plan = planFrom(item.toObject());
        if (!plan.screen.isEmpty())
            plans.push_back(std::move(plan));
    }
    return plans;
}

Result<void> writeScreenPlans(const QString &name, const std::vector<ScreenPlan> &plans)
{
    QJsonArray list;
    for (const ScreenPlan &plan : plans)
        list.append(toJson(plan));
    return writeDurably(name, QJsonDocument(QJsonObject{{QStringLiteral("screens"), list}}).toJson());
}

} // namespace ioc
