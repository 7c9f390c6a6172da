// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/owner_watch.h"
#include "core/engine/rules_worker.h"

namespace ioc {

void RulesWorker::takeTrouble(const QString &sentence)
{
    m_trouble = sentence;
    showTrouble();
}

void RulesWorker::takeLedgerTrouble(const QString &sentence)
{
    m_ledgerTrouble = sentence;
    showTrouble();
}

void RulesWorker::takeLoss(const QString &sentence)
{
    m_loss = sentence;
    showTrouble();
}

void RulesWorker::takeOwnerTrouble(const QString &sentence)
{
    m_ownerTrouble = sentence;
    if (m_maker)
        m_maker->setUnattended(!sentence.isEmpty());
    showTrouble();
}

void RulesWorker::takeReminderTrouble(const QString &sentence)
{
    m_reminderTrouble = sentence;
    showTrouble();
}

void RulesWorker::takeBeat()
{
    if (!m_maker || m_isStopped)
        return;
    m_maker->takeBeat();
    m_sinceBeat.start();
    m_lastBeat = m_clock.now();
    if (m_writer)
        showBeat(m_settings.dataFolder);
    watchBeat();
    m_tick.start(); // which comes only where no beat does
    soon(false);
}

/// What fetches or what writes stands still, though figures are still made.
void RulesWorker::watchBeat()
{
    const bool isLost = m_writer && m_sinceBeat.elapsed() >= m_settings.beatIsLostAfter.count(); // else see OwnerWatch
    if (isLost == !m_pathTrouble.isEmpty())
        return;
    m_pathTrouble = isLost ? tr("Nothing has come through from the sources since %1.")
                                 .arg(Format(m_settings.language, m_pack->zone).moment(m_lastBeat, m_clock.now()))
                           : QString();
    showTrouble();
}

void RulesWorker::showTrouble()
{
    if (!m_maker)
        return;
    QStringList sentences{m_trouble,        m_loss,          m_ledgerTrouble,    m_tellingTrouble,
                          m_journalTrouble, m_recordTrouble, m_directiveTrouble, m_reminderTrouble,
                          m_ownerTrouble,   m_pathTrouble,   m_packNotice};
    sentences.removeAll(QString());
    m_maker->setTrouble(sentences.join(QLatin1Char(' ')));
    soon(false);
}

} // namespace ioc
