// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/alarm_acts.h"

#include <QCoreApplication>
#include <QPointer>

namespace ioc {
namespace {

constexpr size_t kMostReasons = 2;

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(AlarmActs)

public:
    static QString done(AlarmEvent event, int count)
    {
        switch (event) {
        case AlarmEvent::Acknowledged:
            return tr("%n acknowledged.", nullptr, count);
        case AlarmEvent::Confirmed:
            return tr("%n dealt with.", nullptr, count);
        case AlarmEvent::Shelved:
            return tr("%n shelved.", nullptr, count);
        case AlarmEvent::Unshelved:
            return tr("%n taken off the shelf.", nullptr, count);
        case AlarmEvent::RemovedFromService:
            return tr("%n taken out of service.", nullptr, count);
        case AlarmEvent::ReturnedToService:
            return tr("%n put back into service.", nullptr, count);
        case AlarmEvent::Assigned:
            return tr("%n assigned.", nullptr, count);
        default:
            return tr("Comment recorded for %n alarm(s).", nullptr, count);
        }
    }
};

} // namespace

void AlarmActs::order(const AlarmEntry &act, const std::vector<AlarmKey> &alarms)
{
    if (alarms.empty())
        return;
    const auto order = std::make_shared<Order>();
    order->act = act;
    order->waiting = alarms.size();
    for (const AlarmKey &key : alarms)
        ++m_pending[key];
    Q_EMIT pendingChanged();
    for (const AlarmKey &key : alarms) {
        AlarmEntry one = act;
        one.key = key;
        m_service.act(one, [desk = QPointer(this), order, key](const Result<void> &outcome) {
            if (desk)
                desk->take(order, key, outcome);
        });
    }
}

void AlarmActs::take(const std::shared_ptr<Order> &order, const AlarmKey &key, const Result<void> &outcome)
{
    if (--m_pending[key] == 0)
        m_pending.remove(key);
    Q_EMIT pendingChanged();
    if (outcome) {
        ++order->done;
        Q_EMIT recorded(key);
    } else {
        order->notDone.push_back(key);
        const Error &error = outcome.error();
        auto known = std::find_if(order->refusals.begin(), order->refusals.end(),
                                  [&error](const Refusal &refusal) { return refusal.sentence == error.message; });
        if (known == order->refusals.end())
            known = order->refusals.insert(known, {error.message, error.code == ErrorCode::Timeout});
        ++known->count;
    }
    if (--order->waiting > 0)
        return;
    if (!order->notDone.empty())
        Q_EMIT refused(order->act, order->notDone, order->refusals.front().sentence);
    Q_EMIT answered(sentenceOf(*order), order->refusals.empty());
}

QSet<AlarmKey> AlarmActs::pending() const
{
    return {m_pending.keyBegin(), m_pending.keyEnd()};
}

QString AlarmActs::sentenceOf(const Order &order)
{
    QStringList parts;
    if (order.done > 0)
        parts.append(Texts::done(order.act.event, order.done));
    const bool isAlone = order.done == 0 && order.refusals.size() == 1 && order.refusals.front().count == 1;
    int others = 0;
    for (size_t i = 0; i < order.refusals.size(); ++i) {
        const auto &[sentence, isUnknown, count] = order.refusals[i];
        if (i >= kMostReasons)
            others += count;
        else if (isAlone)
            parts.append(isUnknown ? sentence : Texts::tr("Not done: %1").arg(sentence));
        else if (isUnknown)
            parts.append(Texts::tr("%n alarm(s): %1", nullptr, count).arg(sentence));
        else
            parts.append(Texts::tr("%n refused: %1", nullptr, count).arg(sentence));
    }
    if (others > 0)
        parts.append(Texts::tr("%n not done, or nobody knows, for other reasons.", nullptr, others));
    return parts.join(QLatin1Char(' '));
}

} // namespace ioc
