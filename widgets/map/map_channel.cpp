// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/map_channel.h"

#include "widgets/map/map_log.h"

namespace ioc {
namespace {

constexpr int kMaxId = 64;

} // namespace

void MapChannel::send(const QString &boundaries, const QJsonObject &look, const QJsonObject &map)
{
    ++m_version;
    const QJsonObject message{
        {QStringLiteral("version"), m_version}, {QStringLiteral("look"), look}, {QStringLiteral("map"), map}};
    m_state = QString::fromUtf8(QJsonDocument(message).toJson(QJsonDocument::Compact));
    Q_EMIT stateChanged();
    if (boundaries == m_boundaries)
        return;
    m_boundaries = boundaries;
    Q_EMIT boundariesChanged();
}

void MapChannel::ready(int version)
{
    if (version != m_version || isConfirmed() || m_version == 0)
        return;
    m_confirmed = version;
    Q_EMIT confirmed();
}

void MapChannel::unitClicked(const QString &id)
{
    const UnitId unit(id);
    if (id.size() > kMaxId || !m_pack || !m_pack->units.find(unit)) {
        qCWarning(lcMap, "the page chose a commune that is not in the pack");
        return;
    }
    Q_EMIT unitChosen(unit);
}

} // namespace ioc
