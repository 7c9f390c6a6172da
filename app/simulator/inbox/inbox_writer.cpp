// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/inbox/inbox_writer.h"

#include "app/simulator/log.h"

#include <QSaveFile>

namespace ioc::sim {
namespace {

constexpr std::chrono::seconds kEvery{1};

bool holds(const QString &path, const QByteArray &body)
{
    QFile file(path);
    return file.size() == body.size() && file.open(QIODevice::ReadOnly) && file.readAll() == body;
}

/// 1 when the file was written, 0 when it was there already.
Result<int> put(const QString &path, const QByteArray &body)
{
    if (holds(path, body))
        return 0;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(body) != body.size() || !file.commit())
        return Error{ErrorCode::Io, file.errorString(), path, int(file.error())};
    return 1;
}

} // namespace

InboxWriter::InboxWriter(const World &world, const Clock &clock, const QString &inbox)
    : m_world(world)
    , m_clock(clock)
    , m_inbox(inbox)
    , m_done(departments().size(), 0)
{
}

Result<int> InboxWriter::deliver()
{
    const Moment now = std::chrono::floor<std::chrono::seconds>(m_clock.now());
    int written = 0;
    for (size_t i = 0; i < m_done.size(); ++i) {
        const auto count = deliver(departments()[i], now, m_done[i]);
        if (!count)
            return count.error();
        written += *count;
    }
    return written;
}

Result<int> InboxWriter::deliver(const Department &department, Moment now, size_t &done)
{
    const QString folder = QString::fromLatin1(department.folder);
    if (!m_inbox.mkpath(folder))
        return Error{ErrorCode::Io, QStringLiteral("cannot make the folder"), m_inbox.filePath(folder)};
    const QDir target(m_inbox.filePath(folder));
    const auto files = filesOf(department, m_world, now);
    int written = 0;
    for (; done < files.size(); ++done) {
        const DeliveredFile &file = files[done];
        const auto outcome = put(target.filePath(file.name), department.body(m_world, file.first, file.end));
        if (!outcome)
            return outcome.error();
        written += *outcome;
    }
    return written;
}

void InboxWriter::start()
{
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
        const auto written = deliver();
        if (!written)
            qCWarning(lcSimulator) << "inbox:" << toString(written.error());
        else if (*written > 0)
            qCInfo(lcSimulator) << "inbox:" << *written << "files delivered";
    });
    m_timer.start(kEvery);
}

} // namespace ioc::sim
