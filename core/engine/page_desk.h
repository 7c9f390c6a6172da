// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/actor.h"
#include "core/engine/command_message.h"
#include "core/engine/ledger_thread.h"
#include "core/pack/page_files.h"

#include <QObject>
#include <QThreadPool>

#include <functional>

namespace ioc {

/// Carries out what people do with pages, as the owner of the data folder: one order after the other, on a thread of
/// its own. Each is held against the whole pack, its file is written beside the one that it replaces, the ledger takes
/// it, and then the file takes its place; what fails before that changes nothing. Lives on the engine's thread.
class PageDesk : public QObject
{
    Q_OBJECT

public:
    /// The running pack with the pages as they are now, or why nothing was done.
    using Done = std::function<void(const Result<PackPtr> &)>;

    PageDesk(QString dataFolder, LedgerThread &ledger);

    /// The order: `saved` with a page of pages.schema.json as body, perhaps with what it replaces (orderToReplace()),
    /// or `removed`; its subject is the page's id. Usage when what is there is not what it replaces. `done`
    /// comes once, on this thread. InvalidPack, NotFound, Usage where something names the page, StorageFull,
    /// Permission, and what the ledger refuses.
    void carryOut(const PackPtr &running, const Command &command, const Actor &actor, Done done);

    /// What was ordered is done, or refused; its answers are posted to this object.
    void finish() { m_work.waitForDone(); }

private:
    QString m_dataFolder;
    LedgerThread &m_ledger;
    QThreadPool m_work;
};

/// The body of an order to save a page in place of `known` (null: there was none) and of no other. Pure.
QJsonObject orderToReplace(const PageDocument *known, const PageDocument &page);

/// The pages of the working copy with the rest of the running pack. InvalidPack when they do not fit it. Reads files.
Result<PackPtr> packWithPagesOf(const QString &packFolder, const ProvincePack &running, const PageEdits &edits = {});

} // namespace ioc
