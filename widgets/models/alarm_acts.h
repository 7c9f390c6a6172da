// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alarm_service.h"

#include <QObject>
#include <QSet>

namespace ioc {

/// What a desk has asked to be done and not heard of yet. One order may be for many alarms; when all are answered, one
/// sentence tells what came of it. GUI thread.
class AlarmActs final : public QObject
{
    Q_OBJECT

public:
    /// Borrows the service.
    explicit AlarmActs(AlarmService &service, QObject *parent = nullptr)
        : QObject(parent)
        , m_service(service)
    {
    }

    /// `act` for each of the alarms; its key is not looked at.
    void order(const AlarmEntry &act, const std::vector<AlarmKey> &alarms);

    /// Alarms of which something is being recorded.
    QSet<AlarmKey> pending() const;

Q_SIGNALS:
    void pendingChanged();

    /// An order is answered: "12 acknowledged. 1 refused: Already acknowledged by Lan at 18:44." Of what nobody has
    /// answered it does not say that it was refused.
    void answered(const QString &sentence, bool allDone);

    /// Of an order: what was not done, to which alarms, and why; before it is answered().
    void refused(const ioc::AlarmEntry &act, const std::vector<ioc::AlarmKey> &alarms, const QString &why);

    /// The ledger has taken something of this alarm.
    void recorded(const ioc::AlarmKey &key);

private:
    struct Refusal
    {
        QString sentence;
        bool isUnknown = false; ///< nobody knows whether it was done
        int count = 0;
    };

    struct Order
    {
        AlarmEntry act; ///< of no alarm yet
        size_t waiting = 0;
        int done = 0;
        std::vector<AlarmKey> notDone; ///< of some of them perhaps only nobody knows
        std::vector<Refusal> refusals; ///< in their order
    };

    void take(const std::shared_ptr<Order> &order, const AlarmKey &key, const Result<void> &outcome);
    static QString sentenceOf(const Order &order);

    AlarmService &m_service;
    QHash<AlarmKey, int> m_pending; ///< how many acts
};

} // namespace ioc
