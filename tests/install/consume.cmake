# Builds and runs a consumer of the library in ${WORK}/<what>. See CMakeLists.txt beside this.
set(program ${CMAKE_CURRENT_LIST_DIR}/consumer.cpp)

function(run)
  execute_process(COMMAND ${ARGN} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

function(configure_and_build source build)
  file(REMOVE_RECURSE ${build})
  run(${CMAKE_COMMAND} -S ${source} -B ${build} -G ${GENERATOR} -DCMAKE_CXX_COMPILER=${CXX}
      "-DCMAKE_CXX_FLAGS=${CXX_FLAGS}" -DPROGRAM=${program} ${ARGN})
  run(${CMAKE_COMMAND} --build ${build})
  run(${build}/consumer)
endfunction()

if(HOW STREQUAL install)
  file(REMOVE_RECURSE ${WORK}/shared)
  run(${CMAKE_COMMAND} --install ${BUILD} --prefix ${WORK}/shared)
  run(${WORK}/shared/bin/solieu --version)
  foreach(file man/man1/solieu.1 man/vi/man1/solieu.1 bash-completion/completions/solieu zsh/site-functions/_solieu
               fish/vendor_completions.d/solieu.fish)
    file(SIZE ${WORK}/shared/share/${file} size)
    if(size LESS 1000)
      message(FATAL_ERROR "share/${file} has ${size} bytes")
    endif()
  endforeach()

elseif(HOW STREQUAL find_package)
  configure_and_build(${CMAKE_CURRENT_LIST_DIR}/find_package ${WORK}/find_package-${PREFIX}
                      -DCMAKE_BUILD_TYPE=${BUILD_TYPE} -DCMAKE_PREFIX_PATH=${WORK}/${PREFIX})

elseif(HOW STREQUAL add_subdirectory)
  # Without optimization: this is about how the parts fit, not about speed.
  set(build ${WORK}/add_subdirectory)
  configure_and_build(${CMAKE_CURRENT_LIST_DIR}/add_subdirectory ${build} -DSOLIEU=${SOURCE} -DSOLIEU_INSTALL=ON)
  file(REMOVE_RECURSE ${WORK}/static)
  run(${CMAKE_COMMAND} --install ${build} --prefix ${WORK}/static)

elseif(HOW STREQUAL pkg_config)
  file(GLOB_RECURSE pc ${WORK}/${PREFIX}/solieu.pc)
  cmake_path(GET pc PARENT_PATH directory)
  cmake_path(GET directory PARENT_PATH library)
  execute_process(COMMAND ${CMAKE_COMMAND} -E env PKG_CONFIG_PATH=${directory} pkg-config --cflags --libs solieu
                  OUTPUT_VARIABLE flags OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
  separate_arguments(flags UNIX_COMMAND "${CXX_FLAGS} ${flags}")
  set(consumer ${WORK}/pkg_config-${PREFIX})
  run(${CXX} -std=c++20 ${program} -o ${consumer} ${flags} -Wl,-rpath,${library})
  run(${consumer})
endif()
