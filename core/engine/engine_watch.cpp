// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"
#include "core/engine/engine.h"

namespace ioc {

void Engine::startWatch()
{
    m_watch = std::make_unique<CacheWatch>(DataFolder::cacheFile(m_settings.dataFolder));
    m_watch->moveToThread(&m_rulesThread);
    connect(m_watch.get(), &CacheWatch::changed, m_rules.get(), &RulesWorker::takeForeignCommit);
    connect(m_watch.get(), &CacheWatch::troubleChanged, m_rules.get(), &RulesWorker::takeTrouble);
    QMetaObject::invokeMethod(m_watch.get(), [this] {
        if (const auto started = m_watch->start(); !started)
            qCWarning(lcEngine) << "the cache cannot be watched:" << toString(started.error());
    });
    if (m_settings.at)
        return; // who looks back waits for nobody
    m_ownerWatch =
        std::make_unique<OwnerWatch>(m_settings.dataFolder, Format(m_settings.language, m_pack->zone), *m_clock);
    m_ownerWatch->moveToThread(&m_rulesThread);
    connect(m_ownerWatch.get(), &OwnerWatch::troubleChanged, m_rules.get(), &RulesWorker::takeOwnerTrouble);
    connect(m_ownerWatch.get(), &OwnerWatch::troubleChanged, this, [this](const QString &sentence) {
        m_missesItsOwner = !sentence.isEmpty();
        Q_EMIT ownerMissed(m_missesItsOwner);
    });
    connect(m_ownerWatch.get(), &OwnerWatch::seen, m_rules.get(), &RulesWorker::takeBeat);
    QMetaObject::invokeMethod(m_ownerWatch.get(), &OwnerWatch::start);
}

/// A reader's come from its owner.
bool Engine::hasBeats() const
{
    return !m_settings.at && (m_reader || m_settings.feeds == EngineSettings::Feeds::Live);
}

/// The way of the data: from where it is fetched through the writer to where figures are made. One is under way at a
/// time: where the way is blocked for an hour, one comes out at its end, and not eighteen hundred.
void Engine::sendBeat()
{
    if (m_isBeating.exchange(true))
        return;
    m_writer->pass([this](const Result<void> &passed) {
        QMetaObject::invokeMethod(m_rules.get(), [this, isThrough = passed.has_value()] {
            m_isBeating = false;
            if (isThrough)
                m_rules->takeBeat();
        });
    });
}

} // namespace ioc
