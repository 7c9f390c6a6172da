// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pack.h"

#include <QJsonObject>
#include <QObject>

namespace ioc {

/// The one object that the map page sees, as `map` on its QWebChannel. What comes in through its slots is untrusted: it
/// is checked against what was sent and against the pack, and otherwise ignored. Owned by MapView; GUI thread.
class MapChannel final : public QObject
{
    Q_OBJECT
    /// JSON: {"version", "look": {…}, "map": toJson(MapState)}.
    Q_PROPERTY(QString state READ state NOTIFY stateChanged)
    /// Version of the boundaries to draw; part of their address.
    Q_PROPERTY(QString boundaries READ boundaries NOTIFY boundariesChanged)

public:
    using QObject::QObject;

    void setPack(PackPtr pack) { m_pack = std::move(pack); }

    /// Sends a picture to draw. It gets the next version, which the page confirms by ready().
    void send(const QString &boundaries, const QJsonObject &look, const QJsonObject &map);

    /// A new page has to draw all anew.
    void forgetConfirmation() { m_confirmed = 0; }

    const QString &state() const { return m_state; }
    const QString &boundaries() const { return m_boundaries; }
    int version() const { return m_version; } ///< of the newest picture, from 1; 0 before the first

    /// Whether the page says that the newest picture stands.
    bool isConfirmed() const { return m_version > 0 && m_confirmed == m_version; }

public Q_SLOTS:
    /// The page has drawn a version. Ignored unless it is the newest.
    void ready(int version);

    /// Somebody chose a commune. Ignored unless the pack knows it.
    void unitClicked(const QString &id);

Q_SIGNALS:
    void stateChanged();
    void boundariesChanged();
    void confirmed();
    void unitChosen(const ioc::UnitId &unit);

private:
    PackPtr m_pack;
    QString m_state;
    QString m_boundaries;
    int m_version = 0;
    int m_confirmed = 0;
};

} // namespace ioc
