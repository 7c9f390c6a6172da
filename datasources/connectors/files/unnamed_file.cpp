// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/files/unnamed_file.h"

#include <sys/mman.h>
#include <unistd.h>

namespace ioc {

UnnamedFile::UnnamedFile(const QByteArray &content)
    : m_file(memfd_create("secret", MFD_CLOEXEC))
    , m_size(std::size_t(content.size()))
    , m_isWritten(m_file >= 0 && write(m_file, content.constData(), m_size) == ssize_t(m_size))
{
}

UnnamedFile::~UnnamedFile()
{
    const QByteArray nothing(qsizetype(m_size), '\0');
    [[maybe_unused]] const auto wiped = pwrite(m_file, nothing.constData(), m_size, 0);
    close(m_file);
}

} // namespace ioc
