// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/files/file_pickup.h"

#include "core/base/log.h"
#include "datasources/connectors/files/file_errors.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <thread>

namespace ioc {
namespace {

constexpr Milliseconds kLongestWait{10'000}; // within a call, for the second look
constexpr Milliseconds kStep{50};
const QString kArchive = QStringLiteral("archive/");
const QString kError = QStringLiteral("error/");
const QString kDuplicate = QStringLiteral("duplicate/");

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(FilePickup)
};

void wait(Milliseconds time, const BlockingCall &call)
{
    const auto end = std::chrono::steady_clock::now() + time;
    while (!call.isOver() && std::chrono::steady_clock::now() < end)
        std::this_thread::sleep_for(kStep);
}

/// The others can be read.
bool isOfTheFileAlone(ErrorCode code)
{
    return code == ErrorCode::Http || code == ErrorCode::NotFound;
}

} // namespace

FilePickup::FilePickup(PickupSettings settings, std::unique_ptr<FilePlace> place)
    : m_settings(std::move(settings))
    , m_place(std::move(place))
    , m_archive(*m_place, m_settings.pattern)
{
}

FetchOutcome FilePickup::next(const FetchRequest &request, const BlockingCall &call)
{
    m_now = request.at;
    m_position.clear();
    m_more = false;
    FetchOutcome outcome = choose(request, call);
    if (!isHolding())
        m_place->rest();
    return outcome;
}

FetchOutcome FilePickup::choose(const FetchRequest &request, const BlockingCall &call)
{
    auto listed = m_place->list({}, m_settings.pattern, call);
    if (!listed)
        return FetchFailure{listed.error(), {}};
    forgetGone(*listed);
    auto memory = DeliveryMemory::fromText(request.cursor.entityTag);
    memory.keepTaken(*listed);
    for (const PlacedFile &file : *listed) {
        if (m_tidied.contains(file.name))
            memory.forget(file); // another one has come under its name
    }
    moveLeft(*listed, memory, call);
    for (const Passed &passed : std::as_const(m_passed)) {
        if (passed.position)
            memory.leave(passed.file, *passed.position);
    }
    if (const auto found = findAgain(request.cursor.lastModified, call); !found)
        return FetchFailure{found.error(), {}};
    if (!m_again.empty()) {
        m_more = true;
        const bool isLast = m_again.size() == 1;
        const bool hasNew = !wantedOf(*listed, memory).empty();
        FetchOutcome outcome = readAgain(request, memory, call);
        m_more = !isLast || hasNew || (!isHolding() && !m_again.empty());
        return outcome;
    }
    const auto files = waiting(std::move(*listed), memory, call);
    return files ? takeNew(*files, request, std::move(memory), call) : FetchOutcome(FetchFailure{files.error(), {}});
}

/// What lies behind the last file that was committed, as the cursor tells it.
Result<void> FilePickup::findAgain(const QString &committed, const BlockingCall &call)
{
    if (m_settings.after == PickupSettings::After::Remember || m_committed == committed)
        return {};
    const auto files = m_archive.filesBehind(committed, call);
    if (!files)
        return files.error();
    m_again.assign(files->begin(), files->end());
    for (const Passed &passed : std::as_const(m_passed)) {
        if (passed.position && *passed.position > committed)
            m_again.push_back({passed.file.name, *passed.position});
    }
    std::sort(m_again.begin(), m_again.end(), [](const auto &a, const auto &b) { return a.position < b.position; });
    m_committed = committed;
    if (!m_again.empty())
        qCInfo(lcIngest) << "feed" << m_settings.feed.toString() << "reads" << m_again.size() << "archived files again";
    return {};
}

void FilePickup::forgetGone(const std::vector<PlacedFile> &listed)
{
    QSet<QString> names;
    for (const PlacedFile &file : listed)
        names.insert(file.name);
    m_passed.removeIf([&names](const auto &passed) { return !names.contains(passed.key()); });
    m_unreadable.intersect(names);
}

std::vector<PlacedFile> FilePickup::wantedOf(std::vector<PlacedFile> listed, const DeliveryMemory &memory) const
{
    std::erase_if(listed, [&](const PlacedFile &file) {
        const auto passed = m_passed.constFind(file.name);
        return (passed != m_passed.constEnd() && passed->file == file) || memory.hasTaken(file);
    });
    const bool byTime = m_settings.order == PickupSettings::Order::OldestFirst;
    std::sort(listed.begin(), listed.end(), [byTime](const PlacedFile &a, const PlacedFile &b) {
        return byTime && a.modified != b.modified ? a.modified < b.modified : a.name < b.name;
    });
    return listed;
}

std::vector<PlacedFile> FilePickup::unchanged(const std::vector<PlacedFile> &files, Instant now)
{
    QHash<QString, Look> looks;
    std::vector<PlacedFile> same;
    for (const PlacedFile &file : files) {
        if (m_place->clockIsOurs() && file.modified <= now) {
            if (now - file.modified >= m_settings.stable)
                same.push_back(file);
            continue;
        }
        const auto known = m_looks.constFind(file.name);
        const bool isKnown = known != m_looks.constEnd() && known->file == file && known->since <= now;
        Look look = isKnown ? *known : Look{file, now};
        look.isStable = look.isStable || now - look.since >= m_settings.stable;
        looks.insert(file.name, look);
        if (look.isStable)
            same.push_back(file);
    }
    m_looks = std::move(looks);
    return same;
}

Result<std::vector<PlacedFile>> FilePickup::waiting(std::vector<PlacedFile> listed, const DeliveryMemory &memory,
                                                    const BlockingCall &call)
{
    auto files = unchanged(wantedOf(std::move(listed), memory), m_now);
    const bool fitsIn = m_settings.stable <= std::min(kLongestWait, call.left() / 2);
    if (!files.empty() || m_looks.isEmpty() || !fitsIn)
        return files;
    wait(m_settings.stable, call);
    auto again = m_place->list({}, m_settings.pattern, call);
    if (!again)
        return again.error();
    return unchanged(wantedOf(std::move(*again), memory), m_now + m_settings.stable);
}

FetchOutcome FilePickup::takeNew(const std::vector<PlacedFile> &files, const FetchRequest &request,
                                 DeliveryMemory memory, const BlockingCall &call)
{
    std::optional<Error> unreadable;
    for (std::size_t i = 0; i < files.size(); ++i) {
        const PlacedFile &file = files[i];
        auto bytes = file.size > m_settings.maxBytes ? Result<QByteArray>(fileTooLarge(m_settings.maxBytes, file.name))
                                                     : m_place->read(file.name, m_settings.maxBytes, call);
        m_more = i + 1 < files.size();
        m_current = file;
        m_position = m_archive.nextPosition(m_now);
        if (!bytes) {
            if (bytes.error().code == ErrorCode::Payload)
                settle(Settlement::Useless, call); // or it would bar the way for ever
            m_position.clear();
            if (!isOfTheFileAlone(bytes.error().code))
                return FetchFailure{bytes.error(), {}};
            if (!m_unreadable.contains(file.name))
                qCWarning(lcIngest) << "feed" << m_settings.feed.toString() << toString(bytes.error());
            m_unreadable.insert(file.name);
            unreadable = unreadable.value_or(bytes.error());
            continue;
        }
        if (bytes->size() != file.size) {
            m_position.clear(); // its producer writes on
            m_looks.remove(file.name);
            continue;
        }
        const QString hash = DeliveryMemory::hashOf(*bytes);
        if (const auto earlier = memory.earlier(hash, m_now, m_settings.duplicateDays)) {
            m_position.clear();
            putWithItsLike(file, *earlier, call);
            if (memory.isLast(*earlier))
                return NotModified{};
            continue;
        }
        memory.add({hash, file.name, m_position}, m_now, m_settings.duplicateDays);
        if (m_settings.after == PickupSettings::After::Remember)
            memory.take(file);
        return payloadOf(std::move(*bytes), file.name, request, memory, false);
    }
    return unreadable ? FetchOutcome(FetchFailure{*unreadable, {}}) : NothingNew{};
}

FetchOutcome FilePickup::readAgain(const FetchRequest &request, const DeliveryMemory &memory, const BlockingCall &call)
{
    const FileArchive::File file = m_again.front();
    auto bytes = m_place->read(file.name, m_settings.maxBytes, call);
    if (!bytes) {
        // A disk or a right that is in the way may be mended, and the file is needed then.
        if (bytes.error().code == ErrorCode::Payload || bytes.error().code == ErrorCode::NotFound)
            m_again.pop_front();
        return FetchFailure{bytes.error(), {}};
    }
    m_current = {};
    m_position = file.position;
    DeliveryMemory after = memory;
    const QString name = file.name.mid(file.name.indexOf(QLatin1Char('/')) + 1);
    after.add({DeliveryMemory::hashOf(*bytes), deliveredName(name), file.position}, m_now, m_settings.duplicateDays);
    // Until the last of them the feed speaks for no moment: what has come again so far is a part.
    return payloadOf(std::move(*bytes), name, request, after, m_again.size() > 1);
}

void FilePickup::putWithItsLike(const PlacedFile &file, const DeliveryMemory::Content &earlier,
                                const BlockingCall &call)
{
    qCInfo(lcIngest) << "feed" << m_settings.feed.toString() << "does not read" << file.name
                     << "which has the same content as" << earlier.name << "of" << earlier.position;
    if (m_settings.after == PickupSettings::After::Remember) {
        m_passed.insert(file.name, {file, QString()});
        return;
    }
    if (!isStill(file, call))
        return; // its producer has put something else in its place
    // The file itself, when its rows were committed and it could not be moved before the end.
    const bool isItself = file.name == earlier.name;
    if (isItself && m_archive.take(file.name, earlier.position, call))
        return;
    if (!putWithDuplicates(file.name, call))
        leave(file, isItself ? earlier.position : QString(), kDuplicate);
}

Result<void> FilePickup::putWithDuplicates(const QString &name, const BlockingCall &call)
{
    return m_place->move(name, kDuplicate + fittingName(m_archive.nextPosition(m_now) + QLatin1Char('-'), name), call);
}

/// What an earlier fetch could not move.
void FilePickup::moveLeft(const std::vector<PlacedFile> &listed, const DeliveryMemory &memory, const BlockingCall &call)
{
    if (m_settings.after == PickupSettings::After::Remember)
        return;
    for (const PlacedFile &file : listed) {
        const auto position = memory.positionOfLeft(file);
        if (!position || m_passed.contains(file.name) || m_tidied.contains(file.name))
            continue;
        const auto moved =
            position->isEmpty() ? putWithDuplicates(file.name, call) : m_archive.take(file.name, *position, call);
        if (moved)
            m_tidied.insert(file.name);
        else
            leave(file, *position, position->isEmpty() ? kDuplicate : kArchive);
    }
}

void FilePickup::leave(const PlacedFile &file, const QString &position, const QString &folder)
{
    qCWarning(lcIngest) << "feed" << m_settings.feed.toString() << "cannot move" << file.name << "to" << folder;
    m_passed.insert(file.name, {file, position});
    const QByteArray record =
        QJsonDocument(QJsonObject{{QStringLiteral("file"), file.name}}).toJson(QJsonDocument::Compact);
    m_told.push_back({{},
                      file.name,
                      Texts::tr("The file “%1” was read and cannot be moved to %2. It stays where it is and is not "
                                "read again.")
                          .arg(file.name, folder),
                      record});
}

PayloadPtr FilePickup::payloadOf(QByteArray bytes, const QString &name, const FetchRequest &request,
                                 const DeliveryMemory &memory, bool more) const
{
    auto payload = std::make_shared<Payload>();
    payload->feed = m_settings.feed;
    payload->run = request.run;
    payload->received = request.at;
    payload->origin = name;
    payload->watermark = request.watermark;
    payload->cursor.lastModified = m_position;
    payload->cursor.entityTag = memory.toText();
    payload->more = more;
    payload->aside = m_told;
    payload->bytes = std::move(bytes);
    return payload;
}

void FilePickup::settle(Settlement settlement, const BlockingCall &call)
{
    const QString position = std::exchange(m_position, QString());
    const PlacedFile file = std::exchange(m_current, PlacedFile());
    if (position.isEmpty() || settlement == Settlement::Undecided)
        return;
    const bool committed = settlement == Settlement::Committed;
    if (committed) {
        m_committed = position;
        m_told.clear();
    }
    if (file.name.isEmpty()) {
        m_again.pop_front();
    } else if (m_settings.after == PickupSettings::After::Remember) {
        if (!committed)
            passOver(file);
    } else {
        if (isStill(file, call)) // or it is read again, and what changed is a correction
            moveAway(file, committed, position, call);
    }
    if (!m_more)
        m_place->rest();
}

void FilePickup::moveAway(const PlacedFile &file, bool committed, const QString &position, const BlockingCall &call)
{
    if (committed ? m_archive.take(file.name, position, call) : putAside(file.name, call)) {
        m_passed.remove(file.name);
        return;
    }
    if (committed)
        return leave(file, position, kArchive);
    qCWarning(lcIngest) << "feed" << m_settings.feed.toString() << "cannot move" << file.name << "to" << kError;
    passOver(file);
}

/// What cannot be told is taken for changed: the next fetch tells why, and moves it.
bool FilePickup::isStill(const PlacedFile &file, const BlockingCall &call)
{
    const auto listed = m_place->list({}, m_settings.pattern, call);
    return listed && std::find(listed->begin(), listed->end(), file) != listed->end();
}

Result<void> FilePickup::putAside(const QString &name, const BlockingCall &call)
{
    const auto moved = m_place->move(name, kError + name, call);
    const QString numbered = fittingName(QString::number(toMillis(m_now)) + QLatin1Char('-'), name);
    return moved ? moved : m_place->move(name, kError + numbered, call);
}

} // namespace ioc
