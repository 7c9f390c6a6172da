// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

class QLabel;
class QLineEdit;
class QVBoxLayout;
class QWidget;

namespace ioc {

/// The fields of a narrow form, each below its name; check boxes name themselves. Belongs to the form that it fills.
class FormRows
{
public:
    explicit FormRows(QWidget &form);

    /// A field, of one or two parts beside or below each other, with its name above. Returns its number.
    size_t add(std::initializer_list<QWidget *> parts, Qt::Orientation direction = Qt::Horizontal);

    void setName(size_t row, const QString &name);
    void setShown(size_t row, bool isShown);
    void addLine(QWidget *widget);

private:
    struct Row
    {
        QWidget *box;
        QLabel *name;
        std::vector<QWidget *> parts;
    };

    QWidget &m_form;
    QVBoxLayout *m_layout;
    std::vector<Row> m_rows;
};

/// The cursor stays where one types; a long text that nobody types is seen from its beginning.
void setText(QLineEdit *field, const QString &text);

/// The object name, on the way.
template <typename Widget>
Widget *named(Widget *widget, const char *name)
{
    widget->setObjectName(QString::fromLatin1(name));
    return widget;
}

} // namespace ioc
