// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/outbox.h"

#include <QCoreApplication>
#include <QFile>

namespace ioc {
namespace {

constexpr int kVersion = 1;

// States: 0 waits, 1 is being sent, 2 sent, 3 given up.
constexpr const char *kTables = R"sql(
CREATE TABLE notice(
    no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, channel TEXT NOT NULL, recipient TEXT NOT NULL, address TEXT NOT NULL,
    priority INTEGER NOT NULL, at INTEGER NOT NULL, not_before INTEGER NOT NULL, bundle TEXT NOT NULL, subject TEXT NOT NULL,
    body TEXT NOT NULL, is_test INTEGER NOT NULL, since INTEGER NOT NULL, due INTEGER NOT NULL,
    state INTEGER NOT NULL DEFAULT 0 CHECK(state BETWEEN 0 AND 3), attempts INTEGER NOT NULL DEFAULT 0,
    may_be_duplicate INTEGER NOT NULL DEFAULT 0, message TEXT NOT NULL DEFAULT '', ended INTEGER, reason TEXT) STRICT;
CREATE INDEX notice_waiting ON notice(channel, due) WHERE state = 0;
CREATE INDEX notice_ended ON notice(ended) WHERE ended IS NOT NULL;
CREATE TABLE handled(one INTEGER PRIMARY KEY CHECK(one = 1), entry INTEGER NOT NULL) STRICT;
PRAGMA user_version=1;
)sql";

// Of what has ended, for counts and reasons after each message; outboxes of before have none yet.
constexpr const char *kIndex = "CREATE INDEX IF NOT EXISTS notice_of_channel ON notice(channel, state, ended)";

constexpr const char *kAdd =
    "INSERT INTO notice(id, channel, recipient, address, priority, at, not_before, bundle, subject, body, is_test, "
    "since, "
    "due) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, max(?7, ?12), max(?7, ?12)) ON CONFLICT(id) DO NOTHING";
constexpr const char *kHandle =
    "INSERT INTO handled(one, entry) VALUES(1, ?1) ON CONFLICT(one) DO UPDATE SET entry = excluded.entry";
constexpr const char *kHandled = "SELECT entry FROM handled";
// A clock that was set back holds back nothing that need not wait: neither what was never tried and belongs to no
// bundle, nor what waits for longer than any delay after a failure (?4).
constexpr const char *kDue =
    "SELECT no, id, channel, recipient, address, priority, at, not_before, bundle, subject, body, is_test, since, "
    "attempts, may_be_duplicate, message FROM notice WHERE state = 0 AND channel = ?1 AND (due <= ?2 OR (attempts = 0 "
    "AND bundle = '') OR (attempts > 0 AND due > ?4)) ORDER BY priority DESC, attempts, no LIMIT ?3";
constexpr const char *kOfMessage =
    "SELECT no, id, channel, recipient, address, priority, at, not_before, bundle, subject, body, is_test, since, "
    "attempts, may_be_duplicate, message FROM notice WHERE state = 0 AND channel = ?1 AND message = ?2 ORDER BY "
    "priority DESC, no";
constexpr const char *kNextDue = "SELECT min(due) FROM notice WHERE state = 0 AND channel = ?";
constexpr const char *kBegin = "UPDATE notice SET state = 1, message = ?2 WHERE no = ?1 AND state = 0";
constexpr const char *kSent = "UPDATE notice SET state = 2, ended = ?2, reason = NULL WHERE no = ?1 AND state = 1";
constexpr const char *kPutBack = "UPDATE notice SET state = 0, attempts = attempts + 1, due = ?2, may_be_duplicate = "
                                 "max(may_be_duplicate, ?3), reason = ?4 WHERE no = ?1 AND state = 1";
constexpr const char *kGiveUp = "UPDATE notice SET state = 3, ended = ?2, reason = ?3 WHERE no = ?1 AND state = 1";
constexpr const char *kGiveUpAll =
    "UPDATE notice SET state = 3, ended = ?2, reason = ?3 WHERE channel = ?1 AND state = 0";
constexpr const char *kWhatWasBegun =
    "UPDATE notice SET state = 0, may_be_duplicate = 1, attempts = attempts + 1 WHERE state = 1";
constexpr const char *kChannels = "SELECT DISTINCT channel FROM notice WHERE state = 0 ORDER BY channel";
constexpr const char *kCounts =
    "SELECT count(*) FILTER (WHERE state < 2), count(*) FILTER (WHERE state = 3 AND ended > ?2) FROM notice "
    "WHERE channel = ?1";
constexpr const char *kLastReason =
    "SELECT reason FROM notice WHERE state = 3 AND channel = ? ORDER BY ended DESC, no DESC LIMIT 1";
constexpr const char *kSweep = "DELETE FROM notice WHERE ended < ?";

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Outbox)
};

WaitingNotice waitingNotice(const Statement &row)
{
    WaitingNotice waiting;
    waiting.no = row.integer(0);
    Notice &notice = waiting.notice;
    notice.id = row.text(1);
    notice.channel = ChannelId(row.text(2));
    notice.recipient = row.text(3);
    notice.address = row.text(4);
    notice.priority = Priority(row.integer(5));
    notice.at = row.instant(6);
    notice.notBefore = row.instant(7);
    notice.bundle = row.text(8);
    notice.subject = row.text(9);
    notice.body = row.text(10);
    notice.isTest = row.integer(11) != 0;
    waiting.since = row.instant(12);
    waiting.attempts = int(row.integer(13));
    waiting.mayBeDuplicate = row.integer(14) != 0;
    waiting.message = row.text(15);
    return waiting;
}

bool moveAside(const QString &path, Instant now)
{
    const QString aside = path + QStringLiteral(".damaged-%1").arg(toMillis(now));
    const bool isMoved = QFile::rename(path, aside);
    if (isMoved && QFile::exists(path + QStringLiteral("-wal")))
        QFile::rename(path + QStringLiteral("-wal"), aside + QStringLiteral("-wal"));
    return isMoved;
}

} // namespace

Result<std::unique_ptr<Outbox>> Outbox::open(const QString &path, Instant now)
{
    auto outbox = openWhole(path);
    if (outbox || outbox.error().code != ErrorCode::StorageCorrupt || !moveAside(path, now))
        return outbox;
    outbox = openWhole(path);
    if (outbox)
        (*outbox)->m_damage =
            Texts::tr("The outbox of notices was damaged and moved aside: what waited in it may never "
                      "have been sent.");
    return outbox;
}

Result<std::unique_ptr<Outbox>> Outbox::openWhole(const QString &path)
{
    auto database = Database::open(path, Database::Access::ReadWrite);
    if (!database)
        return database.error();
    if (const auto set = database->execute("PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=256"); !set)
        return set.error();
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    std::unique_ptr<Outbox> outbox(new Outbox(std::move(*database), path));
    if (const auto ready = outbox->prepare(); !ready)
        return ready.error();
    return outbox;
}

Outbox::Outbox(Database database, const QString &path)
    : m_database(std::move(database))
    , m_identity(path)
{
}

Outbox::~Outbox() = default;

Result<void> Outbox::prepare()
{
    const auto complaint = integrityComplaint(m_database);
    if (!complaint)
        return complaint.error();
    if (!complaint->isEmpty())
        return Error{ErrorCode::StorageCorrupt, *complaint, m_database.path()};
    Transaction transaction(m_database);
    if (!transaction.started())
        return transaction.started();
    Statement version(m_database, "PRAGMA user_version");
    if (version.step() != Statement::Step::Row)
        return m_database.error();
    const auto found = version.integer(0);
    version.step();
    if (found == 0) {
        if (const auto made = m_database.execute(kTables); !made)
            return made;
    } else if (found != kVersion) {
        return Error{ErrorCode::StorageVersion, Texts::tr("The outbox was written by another version of the program."),
                     m_database.path(), int(found)};
    }
    if (const auto made = m_database.execute(kIndex); !made)
        return made;
    if (!Statement(m_database, kWhatWasBegun).with().run())
        return m_database.error();
    return transaction.commit();
}

Result<void> Outbox::stillThere()
{
    if (m_identity.stillThere())
        return {};
    return Error{ErrorCode::Io, Texts::tr("The outbox was removed or replaced while the program ran. Start it anew."),
                 m_database.path()};
}

Result<void> Outbox::add(const std::vector<Notice> &notices, std::optional<std::int64_t> upToEntry, Instant now)
{
    if (const auto there = stillThere(); !there)
        return there;
    Transaction transaction(m_database);
    if (!transaction.started())
        return transaction.started();
    Statement add(m_database, kAdd);
    for (const Notice &notice : notices) {
        if (!add.with(notice.id, notice.channel, notice.recipient, notice.address, int(notice.priority), notice.at,
                      notice.notBefore, notice.bundle, notice.subject, notice.body, int(notice.isTest), now)
                 .run())
            return m_database.error();
    }
    if (upToEntry && !Statement(m_database, kHandle).with(*upToEntry).run())
        return m_database.error();
    return transaction.commit();
}

Result<std::optional<std::int64_t>> Outbox::handledEntry()
{
    Statement statement(m_database, kHandled);
    switch (statement.with().step()) {
    case Statement::Step::Row:
        return std::optional(statement.integer(0));
    case Statement::Step::Done:
        return std::optional<std::int64_t>();
    default:
        return m_database.error();
    }
}

Result<std::vector<WaitingNotice>> Outbox::due(const ChannelId &channel, Instant now, int most)
{
    Statement statement(m_database, kDue);
    statement.with(channel, now, most, now + kLongestDelay);
    return all(statement);
}

Result<std::vector<WaitingNotice>> Outbox::triedIn(const ChannelId &channel, const QString &message)
{
    Statement statement(m_database, kOfMessage);
    statement.with(channel, message);
    return all(statement);
}

Result<std::vector<WaitingNotice>> Outbox::all(Statement &statement)
{
    std::vector<WaitingNotice> waiting;
    Statement::Step step = Statement::Step::Row;
    while ((step = statement.step()) == Statement::Step::Row)
        waiting.push_back(waitingNotice(statement));
    if (step == Statement::Step::Failed)
        return m_database.error();
    return waiting;
}

Result<std::optional<Instant>> Outbox::nextDue(const ChannelId &channel)
{
    Statement statement(m_database, kNextDue);
    if (statement.with(channel).step() != Statement::Step::Row)
        return m_database.error();
    return statement.optionalInstant(0);
}

template <typename... Values>
Result<void> Outbox::changeEach(const char *sql, const std::vector<std::int64_t> &numbers, const Values &...values)
{
    Transaction transaction(m_database);
    if (!transaction.started())
        return transaction.started();
    Statement statement(m_database, sql);
    for (const auto number : numbers) {
        if (!statement.with(number, values...).run())
            return m_database.error();
    }
    return transaction.commit();
}

Result<void> Outbox::begin(const std::vector<std::int64_t> &numbers, const QString &message)
{
    if (const auto there = stillThere(); !there)
        return there;
    return changeEach(kBegin, numbers, message);
}

Result<void> Outbox::sent(const std::vector<std::int64_t> &numbers, Instant now)
{
    return changeEach(kSent, numbers, now);
}

Result<void> Outbox::putBack(const std::vector<std::int64_t> &numbers, Instant next, bool mayHaveArrived,
                             const QString &reason)
{
    return changeEach(kPutBack, numbers, next, int(mayHaveArrived), reason);
}

Result<void> Outbox::giveUp(const std::vector<std::int64_t> &numbers, Instant now, const QString &reason)
{
    return changeEach(kGiveUp, numbers, now, reason);
}

Result<void> Outbox::giveUpAll(const ChannelId &channel, Instant now, const QString &reason)
{
    if (!Statement(m_database, kGiveUpAll).with(channel, now, reason).run())
        return m_database.error();
    return {};
}

Result<std::vector<ChannelId>> Outbox::waitingChannels()
{
    std::vector<ChannelId> channels;
    Statement statement(m_database, kChannels);
    statement.with();
    Statement::Step step = Statement::Step::Row;
    while ((step = statement.step()) == Statement::Step::Row)
        channels.push_back(ChannelId(statement.text(0)));
    if (step == Statement::Step::Failed)
        return m_database.error();
    return channels;
}

Result<OutboxCounts> Outbox::counts(const ChannelId &channel, Instant now)
{
    Statement statement(m_database, kCounts);
    if (statement.with(channel, now - kGivenUpLately).step() != Statement::Step::Row)
        return m_database.error();
    return OutboxCounts{int(statement.integer(0)), int(statement.integer(1))};
}

Result<QString> Outbox::lastReason(const ChannelId &channel)
{
    Statement statement(m_database, kLastReason);
    switch (statement.with(channel).step()) {
    case Statement::Step::Row:
        return statement.text(0);
    case Statement::Step::Done:
        return QString();
    default:
        return m_database.error();
    }
}

Result<void> Outbox::sweep(Instant now)
{
    if (!Statement(m_database, kSweep).with(now - std::chrono::days(kDaysKept)).run())
        return m_database.error();
    return m_database.execute("PRAGMA incremental_vacuum");
}

} // namespace ioc
