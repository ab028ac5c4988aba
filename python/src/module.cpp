#include "bindings.hpp"

NB_MODULE(_solieu, m) {
  m.attr("__version__") = SOLIEU_VERSION;
  solieu::python::bind_mentions(m);
  solieu::python::bind_records(m);
  solieu::python::bind_layout(m);
  solieu::python::bind_analyzer(m);
  solieu::python::bind_arrow(m);
}
