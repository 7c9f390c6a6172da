// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sequence_file.h"

#include <QCoreApplication>
#include <QFile>

#include <xxhash.h>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace ioc {
namespace {

struct Content
{
    std::int64_t number = 0;
    std::uint64_t checksum = 0;
};

std::uint64_t checksumOf(std::int64_t number)
{
    return XXH3_64bits(&number, sizeof number);
}

Error failure(int reason, const QString &path)
{
    return Error{reason == ENOSPC ? ErrorCode::StorageFull : ErrorCode::Io,
                 QCoreApplication::translate("SequenceFile", "The number of the last commit cannot be written."), path,
                 reason};
}

} // namespace

Result<SequenceFile> SequenceFile::open(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return failure(errno, path);
    return SequenceFile(descriptor, path);
}

SequenceFile::SequenceFile(SequenceFile &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_path(std::move(other.m_path))
{
}

SequenceFile &SequenceFile::operator=(SequenceFile &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_path, other.m_path);
    return *this;
}

SequenceFile::~SequenceFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

std::optional<std::int64_t> SequenceFile::read() const
{
    Content content;
    if (::pread(m_descriptor, &content, sizeof content, 0) != ssize_t(sizeof content) ||
        content.checksum != checksumOf(content.number))
        return std::nullopt;
    return content.number;
}

Result<void> SequenceFile::write(std::int64_t number)
{
    const Content content{number, checksumOf(number)};
    if (::pwrite(m_descriptor, &content, sizeof content, 0) != ssize_t(sizeof content))
        return failure(errno, m_path);
    return {};
}

} // namespace ioc
