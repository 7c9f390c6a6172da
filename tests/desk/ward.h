// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alarm_service.h"
#include "core/domain/services.h"
#include "tests/models/sample_province.h"

namespace ioc::sample {

/// A province whose alarms answer to what people do, for desks that are tried by keyboard: one truth for as many desks
/// as ask. Acts are taken when settle() is called, as a ledger would a moment later.
class Ward final : public ReadService, public AlarmService
{
    Q_OBJECT

public:
    Ward();

    PackPtr pack() const override { return m_pack; }
    SnapshotPtr snapshot() const override { return m_snapshot; }
    Instant now() const override { return m_now; }

    QString actor() const override { return m_actor; }
    void act(const AlarmEntry &act, Told told) override;
    void askHistory(const AlarmKey &key, History told) override;
    void askDays(const IndicatorId &, const UnitId &, int days, Days told) override;
    void askStation(const AlarmKey &key, const QString &station, int days, Readings told) override;

    /// Who sits at the desk that acts next.
    void seat(const QString &actor) { m_actor = actor; }

    /// It is that late with the next snapshot.
    void reach(Instant now) { m_now = now; }

    /// From now on histories cannot be read, with this sentence; empty: they can again.
    void losePages(const QString &sentence) { m_lostPages = sentence; }

    size_t daysAsked() const { return m_daysAsked; }
    const QStringList &stationsAsked() const { return m_stationsAsked; }

    /// The alarms of the next snapshots.
    void stand(std::vector<Alarm> alarms);
    void flood(const AlarmFlood &flood);

    /// The ledger answers everything that waits, and a snapshot follows.
    void settle();

    /// Another desk writes this while what waits here goes on waiting.
    void commentElsewhere(const AlarmKey &key, const QString &text);

    /// From now on the ledger refuses with this sentence; empty: it takes again.
    void refuse(const QString &sentence) { m_refusal = sentence; }

    /// From now on it answers before act() returns.
    void answerAtOnce() { m_isQuick = true; }

    /// Its rules may be changed before a desk is made.
    ProvincePack &rules() { return *m_pack; }

    const Alarm &alarm(const AlarmKey &key) const;
    const std::vector<AlarmEntry> &journal() const { return m_journal; }
    size_t waiting() const { return m_waiting.size(); }

private:
    void publish();
    Result<void> take(AlarmEntry act);

    std::shared_ptr<ProvincePack> m_pack;
    SnapshotPtr m_snapshot;
    std::vector<Alarm> m_alarms;
    std::optional<AlarmFlood> m_flood;
    std::vector<AlarmEntry> m_journal;
    std::vector<std::pair<AlarmEntry, Told>> m_waiting;
    QString m_actor = QStringLiteral("lan");
    QString m_refusal;
    bool m_isQuick = false;
    QString m_lostPages;
    Instant m_now = sample::now();
    size_t m_daysAsked = 0;
    QStringList m_stationsAsked;
};

} // namespace ioc::sample
